/** A vector as a folder that is served: rules.yaml, agencies.csv and a bank, made of nothing but what the vector says. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatInstant } from '../../../server/contest/instant.ts'
import { type Vector, type VectorRules, writtenRules } from '../vector.ts'
import { longestPaper, MINUTE, roundWindows } from './vector-times.ts'

export const CONTEST = 'vec-to'
/** Stands in a folder whose vector has no agency, since a contest has one. */
export const NOBODY = 'khong-ai'

type Listed = Vector['agencies'][number] & { sites: string[] }

/** The agencies, each with the pages on which its attempts were made. */
export function listedAgencies({ agencies, attempts }: Vector): Listed[] {
  const sitesOf = (id: string) => [
    ...new Set(attempts.flatMap(({ agency, host }) => (agency === id && host ? [host] : []))),
  ]
  const listed = agencies.map(agency => ({ ...agency, sites: sitesOf(agency.id) }))
  const nobody = { id: NOBODY, block: 'khác', headcount: null, sites: [] }
  return (listed.length > 0 ? listed : [nobody]).map(agency => ({
    ...agency,
    sites: agency.sites.length > 0 ? agency.sites : [`https://${agency.id}.example.vn`],
  }))
}

export function writeVectorFolder(folder: string, vector: Vector, rules: VectorRules): void {
  mkdirSync(join(folder, 'bank'), { recursive: true })
  // Every JSON is YAML.
  writeFileSync(join(folder, 'rules.yaml'), JSON.stringify(rulesOf(vector, rules), null, 2))
  writeFileSync(join(folder, 'agencies.csv'), agenciesCsv(vector))
  writeFileSync(join(folder, 'bank/cau-hoi.csv'), bankCsv(longestPaper(vector)))
}

/** Whether a number was predicted by anybody; where not, the folder asks for none. */
export const asksPrediction = ({ attempts }: Vector): boolean =>
  attempts.some(({ prediction }) => prediction !== null)

function rulesOf(vector: Vector, rules: VectorRules) {
  const written = writtenRules(rules)
  const windows = roundWindows(vector, rules)
  const rounds = windows.map(({ id, opens, closes }) => ({
    ...{ id, title: id, opens: formatInstant(opens), closes: formatInstant(closes) },
  }))
  return {
    ...{ id: CONTEST, title: 'Véc-tơ', organiser: 'Ban Tổ chức', basis: 'Kế hoạch số 1', results: null },
    ...written,
    rounds,
    topics: [{ id: 'chung', title: 'Chung', quota: longestPaper(vector) }],
    paper: { options: 3, timeLimit: null, validFor: 24, answerAll: true },
    prediction: asksPrediction(vector) ? written.prediction : null,
    draw: written.draw && drawOf(written.draw, rules, windows.at(-1)?.closes ?? 0),
    identity: 'phone',
    fields: fieldsOf(vector, rules),
    consent: { version: '1', text: 'Tôi đồng ý.' },
    disclosure: { score: 'after-close', answers: 'after-close', tally: 'live' },
    assumed: [],
  }
}

function drawOf(
  draw: NonNullable<ReturnType<typeof writtenRules>['draw']>,
  rules: VectorRules,
  closes: number,
) {
  const sources = (rules.draw?.sources ?? []).map((numbers, at) => ({
    ...{ id: `s${at}`, title: `Nguồn ${at + 1}`, at: formatInstant(closes + MINUTE), pick: numbers.length },
    of: Math.max(999, ...numbers.map(Number)) + 1,
  }))
  return sources.length > 0 ? { ...draw, sources } : { by: draw.by }
}

function fieldsOf({ attempts, people }: Vector, { collective, prizes = [] }: VectorRules) {
  const choice = (name: string, values: Iterable<string>) => {
    const options = [...new Set(values)].map(value => ({ value, label: value }))
    return { name, label: name, type: 'choice', required: false, options }
  }
  const said = (values: readonly (string | null | undefined)[]) => values.filter(value => value != null)
  return [
    { name: 'phone', label: 'Số điện thoại', type: 'phone', required: true },
    { name: 'unit', label: 'Đơn vị', type: 'choice', required: true, options: 'agencies', other: 'Khác' },
    choice('kind', [
      ...said(attempts.map(({ kind }) => kind)),
      ...prizes.flatMap(({ kinds = [] }) => kinds),
      ...(collective?.staff ?? []),
      ...['can-bo', 'nguoi-dan'],
    ]),
    choice('group', [
      ...said(people.map(({ group }) => group)),
      ...Object.keys(collective?.groups ?? {}),
      ...['g-1', 'g-2'],
    ]),
  ]
}

export function agenciesCsv(vector: Vector): string {
  const agencies = listedAgencies(vector)
  const groups = [...new Set(agencies.flatMap(({ groups = {} }) => Object.keys(groups)))]
  const head = [
    'Mã',
    'Tên cơ quan, đơn vị',
    'Khối',
    'Biên chế',
    ...groups.map(group => `Biên chế: ${group}`),
    'Trang',
  ]
  const rows = agencies.map(({ id, block, headcount, groups: own = {}, sites }) => [
    ...[id, `Cơ quan ${id}`, block, headcount ?? ''],
    ...groups.map(group => own[group] ?? ''),
    sites.join(' '),
  ])
  return [head, ...rows].map(cells => cells.join(';')).join('\n')
}

function bankCsv(length: number): string {
  const head = 'Mã;Chủ đề;Câu hỏi;Phương án A;Phương án B;Phương án C;Đáp án;Căn cứ;Giải thích;Trạng thái'
  const rows = Array.from({ length }, (_, at) =>
    [
      `c-${at}`,
      'chung',
      `Điều ${at} nói gì?`,
      `Một ${at}`,
      `Hai ${at}`,
      `Ba ${at}`,
      'ABC'[at % 3],
      `Điều ${at}`,
      'Vì thế.',
      'đã thẩm định',
    ].join(';'),
  )
  return [head, ...rows].join('\n')
}
