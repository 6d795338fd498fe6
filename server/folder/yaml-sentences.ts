import type { ErrorCode, YAMLError } from 'yaml'

/** What the parser of YAML says in English, by its code. */
export const yamlSentences: Readonly<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'một mục khai hai lần',
  TAB_AS_INDENT: 'thụt đầu dòng bằng phím Tab',
  BAD_INDENT: 'thụt đầu dòng không đều',
  MISSING_CHAR: 'thiếu dấu đóng (nháy, ngoặc), dấu phẩy hoặc dấu hai chấm',
  UNEXPECTED_TOKEN: 'có ký tự thừa sau giá trị, hoặc thiếu dấu hai chấm',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký hiệu của YAML (@, `, %); đặt cả giá trị trong nháy kép',
  BAD_DQ_ESCAPE: 'dấu \\ trong nháy kép không hợp lệ; dùng nháy đơn',
  BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu hai chấm và dấu cách; đặt cả giá trị trong nháy kép',
  MULTILINE_IMPLICIT_KEY: 'dòng này thiếu dấu hai chấm',
  BLOCK_IN_FLOW: 'danh sách trong ngoặc phải viết trên một dòng',
  BAD_COLLECTION_TYPE: 'danh sách và nhóm mục lẫn vào nhau',
  KEY_OVER_1024_CHARS: 'tên mục quá dài; thiếu dấu hai chấm',
  NON_STRING_KEY: 'tên mục phải là chữ',
  MULTIPLE_DOCS: 'có dòng --- chia tệp làm hai',
  BAD_DIRECTIVE: 'dòng bắt đầu bằng % không hợp lệ',
  TAG_RESOLVE_FAILED: 'dấu ! ở đầu giá trị; đặt cả giá trị trong nháy kép',
  MULTIPLE_TAGS: 'dấu ! ở đầu giá trị; đặt cả giá trị trong nháy kép',
  MULTIPLE_ANCHORS: 'dấu & ở đầu giá trị; đặt cả giá trị trong nháy kép',
  BAD_PROP_ORDER: 'dấu & hoặc ! ở đầu dòng',
  ALIAS_PROPS: 'không dùng bí danh (*)',
  BAD_ALIAS: 'không dùng bí danh (*)',
  RESOURCE_EXHAUSTION: 'lồng nhau quá sâu',
  IMPOSSIBLE: 'dòng này không đọc được',
}

/** The first error and every key that is there twice: what else follows an error is told of lines that are sound. */
export function independent(errors: readonly YAMLError[]): YAMLError[] {
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  const first = sorted.find(({ code }) => code !== 'DUPLICATE_KEY')
  return sorted.filter(error => error === first || error.code === 'DUPLICATE_KEY')
}

const OPENED = /^[^\S\n]*(?:- )?(?:\w+:[^\S\n]+)?(?:"[^"\n]*|'[^'\n]*|\[[^\]\n]*|\{[^}\n]*)$/m

/** Codes with which the parser gives up behind a quotation or a bracket that never ends. */
const UNCLOSED: readonly ErrorCode[] = ['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'BAD_INDENT']

/**
 * Where a writer must look, as an offset, and why: at what never ends where that was opened; of a line too far to the
 * right at that line, and not at the one before, whose value it seems to be.
 */
export function meantBy(text: string, { code, pos }: YAMLError): readonly [offset: number, sentence: string] {
  const [at] = pos
  const start = text.lastIndexOf('\n', at - 1) + 1
  if (UNCLOSED.includes(code)) {
    const opened = OPENED.exec(text.slice(0, start || at))?.index
    return opened === undefined ? [at, yamlSentences[code]] : [opened, yamlSentences.MISSING_CHAR]
  }
  const next = text.indexOf('\n', at) + 1
  const isOneValue = next > 0 && !/:\s.*:\s/.test(text.slice(start, next).trim())
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && isOneValue) return [next, yamlSentences.BAD_INDENT]
  return [at, yamlSentences[code]]
}
