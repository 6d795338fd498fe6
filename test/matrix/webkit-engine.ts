import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../free-port.ts'
import type { Engine, Key, Tab } from './engine.ts'
import { elementArgument, elementId, newSession, type Session, type WebDriver } from './webdriver.ts'

/** The programs WebKitGTK is driven with. */
export interface WebKitPrograms {
  readonly driver: string
  readonly display: string
  readonly browser: string
}

const READY_MS = 20_000
/** How WebDriver writes the keys. */
const KEYS: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  ' ': ' ',
  ArrowDown: '\uE015',
}

/**
 * Start MiniBrowser on a display of its own. It resolves names by itself, so the portals, on port `portals`, are its
 * proxy for everything that is not localhost. What was started is ended again when it cannot be used.
 */
export async function launchWebKit(programs: WebKitPrograms, portals: number, tries = 3): Promise<Engine> {
  const display = await startDisplay(programs.display)
  const port = await freePort()
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  })
  const endAll = async () => {
    await end(driver)
    await end(display.process)
  }
  // What was started ends with us, also when we are told to stop.
  for (const signal of ['exit', 'SIGINT', 'SIGTERM'])
    process.once(signal, () => [driver, display.process].forEach(child => void child.kill()))
  try {
    const session = await openSession(`http://127.0.0.1:${port}`, programs.browser, portals)
    return engineOf(session, endAll)
  } catch (error) {
    await endAll()
    if (tries === 1) throw error
    process.stderr.write(`MiniBrowser did not start (${error}); once more.\n`)
    return launchWebKit(programs, portals, tries - 1)
  }
}

async function openSession(driver: string, browser: string, portals: number): Promise<Session> {
  await untilReady(driver)
  const session = await newSession(driver, {
    proxy: {
      proxyType: 'manual',
      httpProxy: `127.0.0.1:${portals}`,
      noProxy: ['localhost', '*.localhost'],
    },
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  })
  await session.ask('POST', '/timeouts', { script: 15_000, pageLoad: 15_000, implicit: 0 })
  return session
}

const engineOf = (session: Session, endAll: () => Promise<void>): Engine => ({
  name: 'webkit',
  version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
  visitor: async () => new WebDriverTab(session),
  close: async () => {
    await session.ask('DELETE', '').catch(() => undefined)
    await endAll()
  },
})

/** Xvfb chooses a free display itself and tells it on the descriptor it is given. */
async function startDisplay(program: string): Promise<{ name: string; process: ChildProcess }> {
  const xvfb = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = xvfb.stdio[3]
  if (!told) throw new Error('Xvfb has no way to tell its display')
  const [chunk] = await once(told, 'data')
  return { name: `:${String(chunk).trim()}`, process: xvfb }
}

async function untilReady(address: string): Promise<void> {
  const latest = performance.now() + READY_MS
  while (performance.now() < latest) {
    const isUp = await fetch(`${address}/status`).then(
      answer => answer.ok,
      () => false,
    )
    if (isUp) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('WebKitWebDriver did not become ready')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

class WebDriverTab implements Tab {
  readonly #driver: WebDriver
  #frame: string | undefined

  constructor(driver: WebDriver) {
    this.#driver = driver
  }

  async open(address: string): Promise<void> {
    await this.leave()
    await this.#driver.ask('POST', '/url', { url: address })
  }

  async back(): Promise<void> {
    await this.#driver.ask('POST', '/back')
  }

  async reload(): Promise<void> {
    await this.#driver.ask('POST', '/refresh')
  }

  value(expression: string): Promise<unknown> {
    return this.#driver.ask('POST', '/execute/sync', { script: `return (${expression})`, args: [] })
  }

  async click(element: string): Promise<void> {
    if (this.#frame !== undefined) await this.#scrollPageTo(element, this.#frame)
    await this.#driver.ask('POST', `/element/${await this.#find(element)}/click`)
  }

  async type(element: string, text: string): Promise<void> {
    await this.#driver.ask('POST', `/element/${await this.#find(element)}/value`, { text })
  }

  enterKey(element: string): Promise<void> {
    return this.type(element, KEYS.Enter)
  }

  press(key: Key): Promise<void> {
    return this.write(KEYS[key])
  }

  async write(text: string): Promise<void> {
    const strokes = [...text].flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.#driver.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: strokes }] })
  }

  async choose(list: string, value: string): Promise<void> {
    await this.click(`[...(${list}).options].find(option => option.value === ${JSON.stringify(value)})`)
  }

  async enter(frame: string): Promise<void> {
    this.#frame = frame
    await this.#driver.ask('POST', '/frame', { id: elementArgument(await this.#find(frame)) })
  }

  async leave(): Promise<void> {
    this.#frame = undefined
    await this.#driver.ask('POST', '/frame', { id: null })
  }

  /** WebDriver has no way to tell. */
  errors(): readonly string[] {
    return []
  }

  async close(): Promise<void> {
    await this.open('about:blank')
  }

  /** The driver scrolls a frame that is too small for its content, but not the page round a frame that is not. */
  async #scrollPageTo(element: string, frame: string): Promise<void> {
    const inFrame = Number(await this.value(`(${element}).getBoundingClientRect().top`))
    await this.leave()
    const inPage = `scrollY + (${frame}).getBoundingClientRect().top + ${inFrame}`
    await this.value(`void scrollTo(0, ${inPage} - innerHeight / 2)`)
    await this.enter(frame)
  }

  async #find(element: string): Promise<string> {
    const id = elementId(await this.value(element))
    if (id === undefined) throw new Error(`${element} is not there`)
    return id
  }
}
