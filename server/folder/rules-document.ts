import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { type Fault, fault, nameOfPlace, type Place } from './fault.ts'
import { checkText } from './text.ts'
import { readLines } from './yaml-lines.ts'
import { independent, meantBy, yamlSentences } from './yaml-sentences.ts'

export type KeyPath = readonly PropertyKey[]

/** The place of a key path; of the nearest enclosing key where the path ends in nothing. */
export type PlaceOf = (path: KeyPath) => Place

/** rules.yaml as plain data that still knows its lines. */
export interface RulesDocument {
  /** The plain data; undefined when the syntax is broken. */
  readonly raw: unknown
  readonly faults: Fault[]
  /** Lines that YAML reads otherwise than they were meant: what else is found there follows from that. */
  readonly misread: ReadonlySet<number | null>
  readonly placeOf: PlaceOf
}

/** `rounds.1.opens`: entries of a list count from 1, as people do. */
const nameOf = (path: KeyPath): string | null =>
  path.length === 0 ? null : path.map(key => (typeof key === 'number' ? key + 1 : String(key))).join('.')

/** Where `path` stands in the text: of an entry of a map its key, whose line is where people look; as far as the path leads. */
function offsetOf(root: unknown, path: KeyPath): number {
  let offset = 0
  let here = root
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find(item => isScalar(item.key) && item.key.value === step)
      if (pair === undefined) return offset
      offset = startOf(pair.key) ?? offset
      here = pair.value
    } else if (isSeq(here) && typeof step === 'number') {
      here = here.items[step]
      offset = startOf(here) ?? offset
    } else return offset
  }
  return offset
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** Key path of a scalar met by `visit`, from the chain of its ancestors. */
function pathTo(node: unknown, ancestors: readonly unknown[]): PropertyKey[] {
  const chain = [...ancestors, node]
  return chain.flatMap((each, index): PropertyKey[] => {
    const parent = chain[index - 1]
    if (isPair(each)) return isScalar(each.key) ? [String(each.key.value)] : []
    return isSeq(parent) ? [parent.items.indexOf(each)] : []
  })
}

function checkScalars(root: Node | null, placeOf: PlaceOf): Fault[] {
  const faults: Fault[] = []
  visit(root, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return
      const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
      const text = block ? node.value.replace(/\n+$/, '') : node.value
      faults.push(...checkText(text, placeOf(pathTo(node, ancestors)), block))
    },
  })
  return faults
}

/** Read rules.yaml. Anchors and aliases are refused: a rule that prints itself is written where it stands. */
export function readRulesDocument(file: string, written: string): RulesDocument {
  const { text, faults: ofLines } = readLines(file, written)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const at = (offset: number, path: KeyPath): Place => {
    const { line } = lines.linePos(offset)
    return { file, line, row: line, column: nameOf(path) }
  }
  const placeOf: PlaceOf = path => at(offsetOf(document.contents, path), path)
  const errors = independent([...document.errors, ...document.warnings])
  const faults = errors.map(error => {
    const [offset, sentence] = meantBy(text, error)
    return fault('bad-yaml', at(offset, []), sentence)
  })
  const aliases: Fault[] = []
  visit(document, {
    Alias: (_key, node) =>
      void aliases.push(fault('bad-yaml', at(startOf(node) ?? 0, []), yamlSentences.BAD_ALIAS)),
  })
  const misread = new Set<number | null>(ofLines.map(({ line }) => line))
  const others = (found: Fault[]) => [...ofLines, ...found.filter(({ line }) => !misread.has(line))]
  const isReadable = document.errors.length + aliases.length === 0
  if (!isReadable) return { raw: undefined, faults: others([...faults, ...aliases]), misread, placeOf }
  return {
    raw: document.toJS(),
    faults: others([...faults, ...checkScalars(document.contents, placeOf)]),
    misread,
    placeOf,
  }
}

/** Ids of a list, each used once. `path` leads to the list, `key` to the id of an entry. */
export function checkUnique(ids: readonly string[], path: KeyPath, key: string, placeOf: PlaceOf): Fault[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    if (first === index) return []
    return [
      fault('duplicate-id', placeOf([...path, index, key]), id, nameOfPlace(placeOf([...path, first, key]))),
    ]
  })
}
