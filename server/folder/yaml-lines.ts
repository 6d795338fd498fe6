import { type Fault, fault, type Place } from './fault.ts'
import { nameOf, oddSpace } from './text.ts'

/** What is wrong with single lines of rules.yaml, and the text with them mended, so that the rest can still be read. */
export interface LineReading {
  readonly text: string
  readonly faults: Fault[]
}

const ODD = oddSpace.source
/** The beginning of a line as YAML cuts it: indent, dash of a list, key. */
const START = new RegExp(
  `^((?:\\s|${ODD})*(?:-(?:\\s|${ODD})+)?)([A-Za-z][A-Za-z0-9]*)?((?:\\s|${ODD})*[:：])?`,
  'u',
)
const BLOCK = /^(\s*)(?:- )?[^#"']*:\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$/
/** Values that are no text: behind them `#` begins a note, whatever follows it. */
const NO_TEXT = /^(?:-?[\d.,]+|true|false|null|~|[a-z0-9]+(?:-[a-z0-9]+)*|\d{1,2}\/\d{1,2}\/\d{4}.*)$/
const HASH = /(?:^|\s)(#[\p{L}\p{N}_].*)$/u

/**
 * Look at every line outside texts of several lines for what YAML reads otherwise than its writer, or reports lines
 * further down: a colon without a space, a space that is none, and what `#`, `&` and `!` take out of a value.
 */
export function readLines(file: string, text: string): LineReading {
  const faults: Fault[] = []
  let block = -1
  const lines = text.split('\n').map((line, index) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (block >= 0 && (line.trim() === '' || indent > block)) return line
    block = BLOCK.test(line) ? indent : -1
    const place = { file, line: index + 1, row: index + 1, column: null }
    const mended = mendSpaces(mendDash(line, place, faults), place, faults)
    faults.push(...cutFrom(mended, place))
    return mended
  })
  return { text: lines.join('\n'), faults }
}

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
/** What stands in front of a value: only there is what nobody sees part of a name. */
const NAME = /^\s*(?:-\s+)?[^\s:#"']*:?/u

/** The line without what nobody sees in its key, and with a space behind the dash of a list. */
function mendDash(line: string, place: Place, faults: Fault[]): string {
  const [name = ''] = NAME.exec(line) ?? []
  const unseen = UNSEEN.exec(name)?.[0]
  if (unseen !== undefined) {
    faults.push(fault('hidden-character', place, nameOf(unseen)))
    return name.replace(new RegExp(UNSEEN.source, 'gu'), '') + line.slice(name.length)
  }
  if (!/^\s*-[\p{L}"'“]/u.test(line)) return line
  faults.push(fault('missing-space', place, line.trim().slice(0, 40)))
  return line.replace('-', '- ')
}

/** The line with the spaces YAML wants around its dash and its colon. */
function mendSpaces(line: string, place: Place, faults: Fault[]): string {
  if (/^\s*#/.test(line)) return line
  const [start = '', indent = '', key = '', colon = ''] = START.exec(line) ?? []
  const rest = line.slice(start.length)
  const odd = oddSpace.exec(indent + (colon ? colon + (/^\S/.test(rest) ? '' : rest.slice(0, 1)) : ''))?.[0]
  const sameLine = colon !== '' && new RegExp(`^${ODD}`, 'u').test(rest)
  const found = odd ?? (sameLine ? oddSpace.exec(rest)?.[0] : undefined)
  const plain = (part: string) => part.replaceAll('\u3000', '  ').replace(new RegExp(ODD, 'gu'), ' ')
  if (found !== undefined) {
    faults.push(fault('odd-space', { ...place, column: key || null }, nameOf(found)))
    return (
      plain(indent) +
      key +
      plain(colon).replace('：', ':') +
      rest.replace(new RegExp(`^(?:${ODD}|\\s)+`, 'u'), ' ')
    )
  }
  const isGlued = key !== '' && colon !== '' && rest !== '' && !/^(?:\s|\/\/)/.test(rest)
  if (!isGlued) return line
  faults.push(fault('missing-space', { ...place, column: key }, `${key}${colon.trim()}${rest}`.slice(0, 40)))
  return `${indent}${key}: ${rest}`
}

/** What of the value on this line YAML takes for a note, an anchor or a tag. */
function cutFrom(line: string, place: Place): Fault[] {
  const [start = '', , key = '', colon = ''] = START.exec(line) ?? []
  const value =
    colon === '' && /^\s*-\s/.test(line) ? line.replace(/^\s*-\s+/, '') : line.slice(start.length).trim()
  if ((colon === '' && !/^\s*-\s/.test(line)) || /^["'|>[{]/.test(value)) return []
  const at = { ...place, column: key || null }
  const [mark] = /^[&!]\S*/.exec(value) ?? []
  if (mark !== undefined) return [fault('cut-by-mark', at, mark)]
  const note = HASH.exec(value)?.[1]
  if (note === undefined) return []
  const before = value.slice(0, value.length - note.length).trim()
  return NO_TEXT.test(before) ? [] : [fault('cut-by-hash', at, note)]
}
