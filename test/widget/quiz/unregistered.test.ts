import { expect } from 'chai'
import { openPage } from './frame.ts'
import { scriptedServer } from './scripted-server.ts'
import { clear, stage } from './stage.ts'

/** What the console is told while `act` goes on. */
async function warningsOf(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console
  const told: string[] = []
  console.warn = (...words: unknown[]) => void told.push(words.join(' '))
  try {
    await act()
  } finally {
    console.warn = warn
  }
  return told
}

describe('a page that no agency registered', () => {
  afterEach(clear)
  const notice = 'Trang https://trang-la.vn chưa đăng ký cho cơ quan nào.'

  const startWith = (more: object) => async () => {
    const server = scriptedServer()
    server.started = { ...server.started, ...more }
    await (await stage({ server })).register()
  }

  it('is told by the browser’s console at the first start, and a registered one nothing', async () => {
    expect(await warningsOf(startWith({ notice }))).to.deep.equal([notice])
    clear()
    expect(await warningsOf(startWith({}))).to.deep.equal([])
  })

  it('asks the server for the note of webmasters when its address says so, and only then', async () => {
    const page = '/test/widget/quiz/pages/connect-refused.html'
    const asked = async (address: string) => {
      const { document } = await openPage(address)
      return [
        ...document.head.querySelectorAll<HTMLScriptElement>('script[src*="agency-quiz-debug.js"]'),
      ].map(({ src }) => new URL(src).searchParams.get('host'))
    }
    expect(await asked(`${page}?agency-quiz-debug`)).to.deep.equal([location.origin])
    expect(await asked(page)).to.deep.equal([])
  })
})
