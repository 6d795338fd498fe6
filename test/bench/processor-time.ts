import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second (USER_HZ), whatever its own clock. */
const TICK_MS = 10

/**
 * The processor time a process and those it started have used so far, ms; NaN where there is no Linux to ask. Unlike
 * what a clock measures it hardly moves when the machine is busy with something else.
 */
export function processorTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // Behind the name, which may hold anything: state is the third field of proc(5), utime and stime 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const own = (Number(fields[11]) + Number(fields[12])) * TICK_MS
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim()
    const started = children === '' ? [] : children.split(' ').map(Number)
    return started.reduce((sum, child) => sum + processorTime(child), own)
  } catch {
    return Number.NaN
  }
}
