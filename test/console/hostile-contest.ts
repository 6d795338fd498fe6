import type { Contest } from '../../server/contest/contest.ts'
import { type openApp, person } from '../open-app.ts'
import { crowdedContest } from './compare/crowd.ts'

/** What somebody writes who wants a page to run it, or a spreadsheet to compute it. */
const patterns: readonly ((at: number) => string)[] = [
  at => `<img src=x onerror=alert(${at})>`,
  at => `"><script>alert(${at})</script>`,
  at => `</script><svg onload=alert(${at})>`,
  at => `' onmouseover='alert(${at})`,
  at => `javascript:alert(${at})//`,
  at => `{{constructor.constructor('alert(${at})')()}}`,
  at => `\${alert(${at})}`,
  at => `<a style="position:fixed;inset:0" href=//la.example>${at}</a>`,
  at => `<link rel=stylesheet href=https://la.example/${at}.css>`,
  at => `]]><!--<base href=https://la.example/${at}>`,
  at => `=HYPERLINK("https://la.example/${at}")`,
  at => `+84${at}+cmd|' /C calc'!A0`,
  at => `-${at}+1`,
  at => `@SUM(A${at + 1})`,
  at => `\t=${at}+1`,
  at => `\r=${at}+1`,
]

/** So many of them, each another. */
export const payloads = (many: number): string[] =>
  Array.from({ length: many }, (_, at) => patterns[at % patterns.length]?.(at) ?? '')

/** A contest of which everything that is read has such a name: agencies, blocks, questions, rounds, fields, prizes. */
export function hostileContest(many: number): Contest {
  const all = payloads(many)
  const name = (at: number): string => all[at % many] ?? ''
  const crowd = crowdedContest(many)
  const { rules } = crowd
  return {
    ...crowd,
    agencies: crowd.agencies.map((agency, at) => ({
      ...agency,
      ...{ name: name(at), block: name(at % 3), source: name(at + 5), date: name(at + 6) },
    })),
    bank: crowd.bank.map((question, at) => ({
      ...question,
      ...{ text: name(at), source: name(at + 1), explanation: name(at + 2) },
      options: question.options.map((_, to) => `${name(at + to + 3)} ${to}`),
    })),
    rules: {
      ...rules,
      ...{ title: name(0), organiser: name(1), basis: name(2) },
      rounds: rules.rounds.map((round, at) => ({ ...round, title: name(at + 3) })),
      topics: rules.topics.map((topic, at) => ({ ...topic, title: name(at + 5) })),
      fields: rules.fields.map((field, at) => ({ ...field, label: name(at + 7) })),
      prizes: {
        ...rules.prizes,
        collective: rules.prizes.collective.map(prize => ({ ...prize, name: name(9) })),
      },
    },
  }
}

/** One attempt from each agency's page by a person of such a name, and one from a page of such an address. */
export async function handInHostile(
  { start, submit, clock }: Awaited<ReturnType<typeof openApp>>,
  { agencies }: Contest,
): Promise<string[]> {
  const receipts: string[] = []
  for (const [at, { id, name, sites }] of agencies.entries()) {
    const origin = at % 4 === 3 ? `https://la-${at}.example.vn/"><img src=x onerror=alert(${at})>` : sites[0]
    const fields = {
      ...person,
      // Tags in a person's name, and names without letters, are refused at the door.
      'participant.name': `${name.replaceAll(/[<>\t\r]/g, ' ').trim()} An`,
      'participant.phone': `09${String(12_000_000 + at)}`,
      ...{ 'participant.unit': id, 'participant.kind': 'can-bo' },
    }
    clock.now += 60_000
    const answer = await submit(await start(fields, origin), [], origin)
    receipts.push((await answer.json()).receipt)
  }
  return receipts
}
