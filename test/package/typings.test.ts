import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../e2e/temp-folder.ts'
import { compile } from './compile.ts'
import { pack } from './pack.ts'
import { root } from './root.ts'

const { consumer } = pack(root)

/** A framework's JSX, reduced to where it keeps its tags. */
const tinyJsx = `
import type { CustomElements } from 'agency-quiz/jsx'
export declare const jsx: unique symbol
export declare const jsxs: unique symbol
export declare namespace JSX {
  interface IntrinsicElements extends CustomElements<{ class?: string; children?: unknown; lang?: string }> {
    a: { href: string; children?: unknown }
  }
}
`
const framework = {
  'node_modules/tiny-jsx/package.json':
    '{ "name": "tiny-jsx", "type": "module", "exports": { "./jsx-runtime": { "types": "./jsx-runtime.d.ts" } } }',
  'node_modules/tiny-jsx/jsx-runtime.d.ts': tinyJsx,
}

const program = `
import 'agency-quiz/define.js'
import 'agency-quiz/agency-quiz.js'
import 'agency-quiz/agency-tally.js'
import { AgencyQuiz, type AgencyQuizDetails, type Messages } from 'agency-quiz/element.js'

const quiz = document.createElement('agency-quiz')
quiz.contest = 'phu-tho-2024'
quiz.messages = { retry: 'Thử lại' }
quiz.headingLevel = '3'
quiz.addEventListener('agency-quiz-graded', ({ detail }) => {
  const right: number | undefined = detail.score?.right
  const contest: string = detail.contest
  console.log(right, contest)
})
quiz.start()
quiz.focus({ preventScroll: true })
class Own extends AgencyQuiz {}
customElements.define('own-quiz', Own)
const tally = document.querySelector('agency-tally')
if (tally) tally.refresh = 10
export const release: string = AgencyQuiz.version
export type Kept = [AgencyQuizDetails['agency-quiz-error']['code'], Messages['link']]
`

const page = `
export const quiz = (
  <agency-quiz contest="phu-tho-2024" api="https://thi.example.gov.vn" theme="auto" heading-level={3} lang="vi-VN" class="wide"
    messages={{ retry: 'Thử lại' }} onagency-quiz-step={({ detail }) => console.log(detail.step + 1)}>
    <a href="https://thi.example.gov.vn/q/phu-tho-2024">Trang của cuộc thi</a>
  </agency-quiz>
)
export const tally = <agency-tally contest="phu-tho-2024" api="https://thi.example.gov.vn" refresh={0} />
`

describe.each([
  ['Node', { module: 'nodenext', moduleResolution: 'nodenext' }],
  ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
])('for the resolution of %s', (_name, how) => {
  const files = { ...framework, 'package.json': '{ "type": "module" }' }
  it('a program and a page in JSX compile', () => {
    expect(compile(consumer, { ...files, 'program.ts': program, 'page.tsx': page }, how)).toEqual([])
  })

  it('what is wrong does not', () => {
    const wrong = {
      'number.ts': "import 'agency-quiz/define.js'; document.createElement('agency-quiz').contest = 2024",
      'event.ts':
        "import 'agency-quiz/define.js'; document.createElement('agency-quiz').addEventListener('agency-quiz-step', ({ detail }) => detail.page)",
      'inside.ts': "import { AgencyQuiz } from 'agency-quiz/element.js'; new AgencyQuiz().requestUpdate()",
      'sentence.ts':
        "import { AgencyQuiz } from 'agency-quiz/element.js'; new AgencyQuiz().messages = { hello: '' }",
      'api.tsx': 'export const quiz = <agency-quiz contest="phu-tho-2024" />',
      'theme.tsx': 'export const quiz = <agency-tally contest="a" api="https://a.vn" theme="night" />',
      'whole.ts': "import 'agency-quiz'",
    }
    const told = compile(consumer, { ...files, ...wrong }, how)
    const complaints = told.filter(line => !line.startsWith(' '))
    expect(complaints.map(line => line.split('(')[0]).sort()).toEqual(Object.keys(wrong).sort())
    expect(told.join('\n')).toContain("Property 'api' is missing")
  })
})

describe('the types', () => {
  const told = readFileSync(join(consumer, 'node_modules/agency-quiz/dist/package/element.d.ts'), 'utf8')
  /** Without what they add to every program: the sources add the same. */
  const alone = told.replace(/^declare global \{[\s\S]*?^\}\n/gm, '')
  const source = (path: string) => JSON.stringify(join(root, path))
  const agreement = `
import type { AgencyQuiz as Real } from ${source('widget/quiz/agency-quiz.ts')}
import type { AgencyQuizDetails as RealDetails } from ${source('widget/quiz/events.ts')}
import type { Messages as RealMessages } from ${source('widget/messages/vi.ts')}
import type { AgencyQuiz, AgencyQuizDetails, Messages } from './element.js'

type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Told = Omit<AgencyQuiz, keyof HTMLElement>
export const members: Both<Told, Pick<Real, keyof Told>> = true
export const details: Both<AgencyQuizDetails, RealDetails> = true
export const messages: Both<Messages, RealMessages> = true
`
  const how = {
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  }
  const compare = (types: string): string[] => {
    const folder = tempFolder()
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    return compile(folder, { 'element.d.ts': types, 'agreement.ts': agreement }, how)
  }

  it('say of the element what its sources say', () => expect(compare(alone)).toEqual([]))

  it.each([
    ['a member', 'members', 'theme: string', 'theme: number'],
    ['an event', 'details', 'code: string', 'code: number'],
    ['a score', 'details', 'right: number', 'correct: number'],
    ['a sentence', 'messages', "  | 'retry'\n", ''],
  ])('are seen to lie about %s', (_what, name, old, now) => {
    expect(alone).toContain(old)
    const [first, ...more] = compare(alone.replace(old, now)).filter(line => !line.startsWith(' '))
    expect(first).toContain(
      `agreement.ts(${agreement.split('\n').findIndex(line => line.includes(`const ${name}:`)) + 1},`,
    )
    expect(more).toEqual([])
  })
})
