import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attemptEvidence } from '../../server/store/attempt-evidence.ts'
import { type AttemptFiles, openAttemptFiles } from '../../server/store/attempt-index.ts'
import { countAttempts, listAttempts, plansOf } from '../../server/store/attempt-queries.ts'
import type { Sought } from '../../server/store/sought.ts'
import { fillStore } from '../server/store/reads/fill-store.ts'

const SIZES = [10_000, 1_000_000] as const
/** A page and its count may take half as long again with a hundred times as many attempts. */
const FLAT = 1.5
/** Under this nobody tells two readings apart, ms: what is measured there is the machine. */
const NOISE_MS = 1
const RUNS = 15

const contest = 'thi-thu'
const asked: Readonly<Record<string, Omit<Sought, 'contest'>>> = {
  'as it opens': {},
  'by phone': { participant: 'person-7' },
  'by unit': { unit: 'so-b' },
  'by agency': { agency: 'so-a' },
  'by host': { host: 'https://so-a.example.vn' },
  'by a host that is rare': { host: 'https://96.la.example.vn' },
  'by a host that never was': { host: 'https://khong-co.example.vn' },
  'by kind': { kind: 'can-bo' },
}

const folders: string[] = []
const stores: AttemptFiles[] = []
beforeAll(async () => {
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-reads-'))
    folders.push(folder)
    await fillStore(folder, size)
    stores.push(openAttemptFiles(folder))
  }
}, 1_800_000)
afterAll(() => {
  for (const { store, index } of stores) {
    store.close()
    index.close()
  }
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const turn = async () => {}
/** The best of some runs, ms, after one that warms up: what else the machine does only adds. */
async function best(run: () => unknown): Promise<number> {
  await run()
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < RUNS; time += 1) {
    const from = performance.now()
    await run()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

it.each(Object.entries(asked))('a page and its count are flat: %s', async (name, filter) => {
  const sought = { contest, ...filter }
  const times: number[] = []
  for (const files of stores)
    times.push(
      await best(async () => {
        await listAttempts(files, { sought, most: 101 }, turn)
        await countAttempts(files, sought, turn)
      }),
    )
  const [few = 0, many = 0] = times
  console.log(`${name}: ${few.toFixed(2)} ms, ${many.toFixed(2)} ms`)
  for (const files of stores) console.log(`  ${plansOf(files, sought).join('; ')}`)
  for (const files of stores) expect(plansOf(files, sought).join()).not.toMatch(/SCAN/)
  expect(many).toBeLessThan(Math.max(NOISE_MS, few * FLAT))
})

it('so is an attempt by its receipt', async () => {
  const times: number[] = []
  for (const files of stores) {
    const receipt = String(files.store.prepare('select receipt from attempts where seq = 5000').pluck().get())
    times.push(await best(() => attemptEvidence(files, { contest, receipt })))
  }
  const [few = 0, many = 0] = times
  console.log(`by receipt: ${few.toFixed(2)} ms, ${many.toFixed(2)} ms`)
  expect(many).toBeLessThan(Math.max(NOISE_MS, few * FLAT))
})
