import { expect, it } from 'vitest'
import { peerTable } from './peer-table.ts'
import type { Cost } from './visit.ts'

const cost = (scriptMs: number): Cost => ({
  ...{ bytes: 17_343, codeBytes: 11_909, requests: 2, refused: ['fonts.example', 'fonts.example'] },
  ...{ scriptMs, taskMs: 400, heap: 1_250_000 },
})

it('shows the median of the visits, how far their script times lie apart, and who was asked elsewhere', () => {
  const [, line] = peerTable([['a peer', [cost(30), cost(99), cost(34)]]], 1_000_000).split('\n')
  expect(line?.split(/ {2,}/)).toEqual([
    ...['a peer', '11,909', '17,343', '2', '34', '30–99', '400', '250'],
    'fonts.example × 2',
  ])
})

it('says why a row has no figures instead of making some up', () => {
  const [, line] = peerTable([['a peer', 'not measured: its question never came']], 0).split('\n')
  expect(line).toBe('a peer  not measured: its question never came')
})
