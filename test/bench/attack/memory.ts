import { readFileSync } from 'node:fs'

/** Resident memory of a process now, MiB (`VmRSS` of proc(5)); NaN where there is no Linux to ask. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

/** Watch a process until the answer is called: the most it held, MiB. */
export function watchMemory(pid: number): () => number {
  let most = memoryOf(pid)
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid))
  }, 100)
  return () => {
    clearInterval(timer)
    return Math.max(most, memoryOf(pid))
  }
}

/** Connections that the server on this port holds, as the system counts them; NaN where there is no Linux to ask. */
export function connectionsTo(port: number): number {
  // proc(5), net/tcp: the second column is our end as `address:port` in hexadecimal, the fourth the state, 01 open.
  const ours = new RegExp(
    `^\\s*\\d+: [0-9A-F]+:${port.toString(16).toUpperCase().padStart(4, '0')} \\S+ 01 `,
    'gm',
  )
  try {
    const tables = ['tcp', 'tcp6'].map(name => readFileSync(`/proc/net/${name}`, 'latin1'))
    return tables.join('\n').match(ours)?.length ?? 0
  } catch {
    return Number.NaN
  }
}
