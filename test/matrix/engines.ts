import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser, type Machine, thisMachine } from '../browser.ts'
import type { Engine, EngineName } from './engine.ts'
import { launchChromium, launchFirefox } from './puppeteer-engine.ts'
import { launchWebKit } from './webkit-engine.ts'

/** Where programs of an engine are looked for beside the PATH. */
const MINI_BROWSERS = ['/usr/lib', '/usr/libexec']

/**
 * Start an engine that is installed; on Debian as root install it first. `portals` is the port of the pretend portals.
 * Throws with what to install.
 */
export function openEngine(name: EngineName, portals: number): Promise<Engine> {
  if (name === 'chromium') return launchChromium(findBrowser())
  if (name === 'firefox')
    return launchFirefox(need('Firefox', ['firefox-esr'], () => onPath('firefox-esr', 'firefox')))
  const webkit = () => {
    const [driver, display, browser] = [onPath('WebKitWebDriver'), onPath('Xvfb'), miniBrowser()]
    return driver && display && browser ? { driver, display, browser } : undefined
  }
  return launchWebKit(
    need('WebKitWebDriver, MiniBrowser and Xvfb', ['webkit2gtk-driver', 'xvfb'], webkit),
    portals,
  )
}

function need<T>(what: string, packages: readonly string[], find: () => T | undefined): T {
  const found = find() ?? (install(packages, thisMachine) ? find() : undefined)
  if (found) return found
  throw new Error(`No ${what} to test with: install the packages ${packages.join(' and ')} of Debian.`)
}

function install(packages: readonly string[], { isRoot, isDebian, run }: Machine): boolean {
  if (!isRoot || !isDebian) return false
  process.stderr.write(`Installing ${packages.join(' and ')} with apt-get, once.\n`)
  try {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
    return true
  } catch {
    return false
  }
}

const onPath = (...names: string[]): string | undefined =>
  names
    .flatMap(name => (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name)))
    .find(isProgram)

/** MiniBrowser stands in a folder named after the machine and the version of WebKitGTK. */
function miniBrowser(): string | undefined {
  const list = (folder: string) => {
    try {
      return readdirSync(folder).map(name => join(folder, name))
    } catch {
      return []
    }
  }
  const folders = MINI_BROWSERS.flatMap(list)
  return [...folders, ...folders.filter(path => path.includes('linux-gnu')).flatMap(list)]
    .filter(path => path.includes('webkit2gtk-'))
    .map(path => join(path, 'MiniBrowser'))
    .find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
