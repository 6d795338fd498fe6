import { describe, expect, it } from 'vitest'
import { readSources } from './read-sources.ts'
import { sentencesIn, sentencesTwice } from './sentences.ts'

const program = readSources().filter(({ path }) => /^(widget|server)\/.*\.(m?[tj]s|html)$/.test(path))
const at = (path: string, text: string) => ({ path, text })

describe('a sentence a person reads', () => {
  it('stands in one file', () => {
    expect(program.flatMap(sentencesIn).length).toBeGreaterThan(1000)
    expect(sentencesTwice(program)).toEqual([])
  })

  const said = "const a = 'Cuộc thi đã kết thúc.'"
  it.each([
    ['in strings, without its full stop', "const b = 'cuộc thi đã kết thúc'"],
    ['beside another', "const b = 'Cuộc thi đã kết thúc. Xem kết quả.'"],
    ['in a template, over two lines', 'const b = html`<p lang="vi">Cuộc thi đã\n  kết thúc.</p>`'],
    ['in an attribute', 'const b = html`<p title="Cuộc thi đã kết thúc"></p>`'],
    ['decomposed', `const b = '${'Cuộc thi đã kết thúc'.normalize('NFD')}'`],
  ])('is seen twice: %s', (_, text) => {
    expect(sentencesTwice([at('server/pages/a.ts', said), at('widget/messages/b.ts', text)])).toHaveLength(1)
  })

  it('is one also where another value is filled in', () => {
    const [a, b] = [
      "const a = 'Mỗi người thi tối đa {0} lượt'",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
      'const b = `Mỗi người thi tối đa ${limit} lượt`',
    ]
    expect(sentencesTwice([at('widget/messages/a.ts', a ?? ''), at('server/b.ts', b ?? '')])).toHaveLength(1)
  })

  it('is held in English as soon as a dictionary says it', () => {
    const text = "const a = 'The contest is over.'"
    expect(sentencesTwice([at('widget/messages/en.ts', text), at('server/a.ts', text)])).toHaveLength(1)
    expect(sentencesTwice([at('server/a.ts', text), at('server/b.ts', text)])).toEqual([])
  })

  it.each([
    ['twice in one file', [at('server/a.ts', `${said}\n${said}`)]],
    ['a label', [at('server/a.ts', "const a = 'Tiếp tục'"), at('server/b.ts', "const a = 'Tiếp tục'")]],
    ['a comment', [at('server/a.ts', said), at('server/b.ts', '// Cuộc thi đã kết thúc.')]],
    ['code', [at('server/a.ts', "const a = 'select a from b'"), at('server/b.ts', "f('select a from b')")]],
    ['a part', [at('server/a.ts', said), at('server/b.ts', "const a = 'Vì cuộc thi đã kết thúc rồi.'")]],
  ])('is not: %s', (_, files) => expect(sentencesTwice(files)).toEqual([]))
})
