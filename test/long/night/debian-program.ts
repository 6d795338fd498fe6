import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin']

const find = (name: string): string | undefined =>
  PLACES.map(place => `${place}/${name}`).find(path => existsSync(path))

/** True when this process may install packages, mount disks and run programs as somebody else. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** Throws with one sentence unless this process is root. */
export function needRoot(why: string): void {
  if (!isRoot()) throw new Error(`Run this as root: it ${why}.`)
}

/** Where Debian's program of this name is; installed from its package when it is missing and we may. */
export function debianProgram(name: 'nginx' | 'haproxy'): string {
  const found = find(name)
  if (found) return found
  if (!isRoot()) throw new Error(`Install ${name} (apt-get install ${name}) or run this as root.`)
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-q', '-y', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    apt('update')
    // A package that starts its service would take port 80 of the machine.
    apt('install', '--no-install-recommends', name)
  } catch {
    throw new Error(`Debian's ${name} could not be installed (apt-get install ${name}).`)
  }
  const installed = find(name)
  if (!installed) throw new Error(`The package ${name} holds no program of that name.`)
  return installed
}
