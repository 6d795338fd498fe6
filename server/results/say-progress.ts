import type { StandStep } from '../standing/stand-of.ts'
import type { Progress } from './compute-results.ts'

const steps: Readonly<Record<StandStep, string>> = {
  attempts: 'đọc lượt thi',
  truth: 'tính con số thực tế',
  places: 'xếp hạng',
  prizes: 'xét giải',
  agencies: 'so sánh cơ quan',
}

/** `đang xếp hạng, 74 %`. */
export const sayProgress = ({ step, share }: Progress): string =>
  `đang ${steps[step]}, ${Math.floor(share * 100)} %`

const SECOND_MS = 1000

/** Says how far a computation is once a second, and nothing of one that takes less. `watch`: ms that go on. */
export function reportSlowly(watch: () => number, say: (line: string) => void): (progress: Progress) => void {
  let last = watch()
  return progress => {
    const now = watch()
    if (now - last < SECOND_MS) return
    last = now
    say(`  ${sayProgress(progress)}`)
  }
}
