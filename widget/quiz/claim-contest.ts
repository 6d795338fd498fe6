import type { Quiz } from './quiz.ts'

/** Elements of this page by what they show, first come first: a contest is played in one of them. */
const claims = new Map<string, Quiz[]>()

/** True when `quiz` is the one of this page that plays its contest; from now on it waits for that place otherwise. */
export function claimContest(quiz: Quiz): boolean {
  releaseContest(quiz)
  const key = `${quiz.host.api} ${quiz.host.contest}`
  const others = (claims.get(key) ?? []).filter(({ host }) => host.isConnected)
  claims.set(key, [...others, quiz])
  return others.length === 0
}

/** Give the place up; the answer is who has it now, where that is another than before. */
export function releaseContest(quiz: Quiz): Quiz | undefined {
  for (const [key, all] of claims) {
    const at = all.indexOf(quiz)
    if (at < 0) continue
    const others = all.filter(other => other !== quiz)
    claims.set(key, others)
    return at === 0 ? others[0] : undefined
  }
  return undefined
}
