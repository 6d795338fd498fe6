import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const usualPlaces = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What finding a browser takes from the machine; tests hand in another one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly isDebian: boolean
  /** Executables to look for beside those on the PATH. */
  readonly usualPlaces: readonly string[]
  /** Runs a command to its end; throws when it fails. */
  readonly run: (command: string, args: readonly string[]) => void
  readonly say: (sentence: string) => void
}

export const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isDebian: existsSync('/etc/debian_version'),
  usualPlaces,
  run: (command, args) => void execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }),
  say: sentence => void process.stderr.write(`${sentence}\n`),
}

/**
 * The Chromium or Chrome to test with: `CHROME_PATH`, else an installed one, else on Debian and Ubuntu as root
 * the distribution's own, installed now. Tests without a browser would prove nothing, so none is an error.
 * @throws with one sentence that says what to install.
 */
export function findBrowser(machine: Machine = thisMachine): string {
  const chosen = machine.env.CHROME_PATH
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Error(`CHROME_PATH=${chosen} is not a program; set it to Chromium or Chrome, or unset it.`)
  }
  const found = installed(machine) ?? installFromDebian(machine)
  if (found) return found
  throw new Error(
    'No browser to test with: install Chromium or Chrome, or set CHROME_PATH to its executable.',
  )
}

/** Command line that keeps Chromium off the network and, as root, out of a sandbox it cannot have. */
export const browserArguments = (isRoot: boolean = thisMachine.isRoot): string[] => [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

function installed({ env, usualPlaces }: Machine): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const onPath = names.flatMap(name => folders.map(folder => join(folder, name)))
  return [...onPath, ...usualPlaces].find(isProgram)
}

function installFromDebian(machine: Machine): string | undefined {
  if (!machine.isRoot || !machine.isDebian) return undefined
  machine.say('No browser found: installing Chromium with apt-get, once.')
  try {
    machine.run('apt-get', ['update'])
    machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  } catch {
    return undefined
  }
  return installed(machine)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
