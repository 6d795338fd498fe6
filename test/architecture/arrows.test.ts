import { describe, expect, it } from 'vitest'
import { crossedArrows } from './arrows.ts'
import { cyclesIn } from './cycles.ts'
import { isProgram, readSources } from './read-sources.ts'

const program = readSources().filter(isProgram)

describe('the arrows of the house', () => {
  it('reads the program', () => expect(program.length).toBeGreaterThan(50))

  it('are the only imports there are', () => expect(crossedArrows(program)).toEqual([]))

  it('never form a ring', () => expect(cyclesIn(program)).toEqual([]))
})

/** Imports that must be reported: path, offending line. */
const offences = [
  ['widget/quiz/view.ts', "import { Via } from '../../server/contract/public.ts'"],
  ['widget/quiz/view.ts', "import { type Via } from '../../server/contract/public.ts'"],
  ['widget/quiz/view.ts', "export { Via } from '../../server/contract/public.ts'"],
  ['widget/quiz/view.ts', "const wire = await import('../../server/contract/public.ts')"],
  ['widget/quiz/view.ts', "import { refuse } from '../../server/contract/problem.ts'"],
  ['widget/quiz/view.ts', "type Rules = import('../../server/contest/rules.ts').Rules"],
  ['widget/quiz/view.ts', "import { bars } from '../tally/bars.ts'"],
  ['widget/figures/table.ts', "import type { State } from '../quiz/state.ts'"],
  ['widget/console/page.ts', "import { bars } from '../tally/bars.ts'"],
  ['widget/quiz/view.ts', "import { createContext } from '@lit/context'"],
  ['widget/quiz/view.ts', "import * as z from 'zod'"],
  ['widget/messages/vi.ts', "import { html } from 'lit'"],
  ['server/contract/public.ts', "import { Hono } from 'hono'"],
  ['server/contract/public.ts', "import type { Rules } from '../contest/rules.ts'"],
  ['server/contract/problem.ts', "import { readFileSync } from 'node:fs'"],
  ['server/contest/rules.ts', "import { labelHost } from '../registry/label-host.ts'"],
  ['server/registry/label-host.ts', "import { draw } from '../attempt/paper/draw.ts'"],
  ['server/attempt/paper/answers.ts', "import { readFileSync } from 'node:fs'"],
  ['server/attempt/paper/answers.ts', "import { Hono } from 'hono'"],
  ['server/attempt/paper/answers.ts', "import type { Store } from '../store/store.ts'"],
  ['server/attempt/paper/answers.ts', "import type { Dependencies } from '../dependencies.ts'"],
  ['server/store/sqlite-store.ts', "import { grade } from '../attempt/paper/grade.ts'"],
  ['server/store/sqlite-store.ts', "import { sendProblem } from '../http/problem.ts'"],
  ['server/attempt/submit-attempt.ts', "import { sqliteStore } from '../store/sqlite-store.ts'"],
  ['server/attempt/submit-attempt.ts', "import { readFolder } from '../folder/read-folder.ts'"],
  ['server/attempt/submit-attempt.ts', "import { Hono } from 'hono'"],
  ['server/routes/attempts.ts', "import { sqliteStore } from '../store/sqlite-store.ts'"],
  ['server/routes/attempts.ts', "import { readFolder } from '../folder/read-folder.ts'"],
  ['server/routes/attempts.ts', "import { readFileSync } from 'node:fs'"],
  ['server/app.ts', "import { sqliteStore } from './store/sqlite-store.ts'"],
  ['server/folder/read-folder.ts', "import { seal } from '../seal/seal.ts'"],
  ['server/dependencies.ts', "import { keyring } from './seal/keyring.ts'"],
  ['demo/start.ts', "import type { Contest } from '../server/contest/contest.ts'"],
  ['demo/start.ts', "import { AgencyQuiz } from '../widget/quiz/agency-quiz.ts'"],
  ['server/main.ts', "import { answer } from '../test/answer.ts'"],
] as const

describe('an arrow that is not drawn', () => {
  it.each(offences)('%s: %s', (path, text) => expect(crossedArrows([{ path, text }])).toHaveLength(1))

  it('a file that stands nowhere', () => {
    expect(crossedArrows([{ path: 'server/misc/thing.ts', text: '' }])).toHaveLength(1)
  })

  it('a ring', () => {
    const ring = ['a', 'b', 'c'].map((name, at) => ({
      path: `server/contest/${name}.ts`,
      text: `import './${['b', 'c', 'a'][at]}.ts'`,
    }))
    expect(cyclesIn(ring)).toEqual([
      'server/contest/a.ts → server/contest/b.ts → server/contest/c.ts → server/contest/a.ts',
    ])
  })
})

describe('an arrow that is drawn', () => {
  it.each([
    ['widget/quiz/view.ts', "import type { Via } from '../../server/contract/public.ts'"],
    ['widget/quiz/view.ts', "import { html } from 'lit'\nimport { vi } from '../messages/vi.ts'"],
    ['server/attempt/submit-attempt.ts', "import type { Store } from '../store/store.ts'"],
    ['server/main.ts', "import { serve } from './serve.ts'"],
    ['server/attempt/paper/answers.ts', "// import { readFileSync } from 'node:fs'"],
  ])('%s: %s', (path, text) => expect(crossedArrows([{ path, text }])).toEqual([]))
})
