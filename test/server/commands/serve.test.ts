import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openDependencies } from '../../../server/commands/serve.ts'
import type { ServeSettings } from '../../../server/settings.ts'
import { goodFiles, writeFolder } from '../folder/good-folder.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** What a server says when it opens a folder. */
async function linesOf(
  files: Parameters<typeof writeFolder>[0],
  sites: ServeSettings['sites'] = [],
  prepare: (dataDir: string) => void = () => {},
): Promise<string[]> {
  const folder = writeFolder(files)
  const dataDir = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  folders.push(folder, dataDir)
  prepare(dataDir)
  const lines: string[] = []
  const { store } = await openDependencies(
    {
      command: 'serve',
      host: undefined,
      withoutLog: false,
      folders: [folder],
      port: 0,
      dataDir,
      publicUrl: 'http://localhost',
      sites,
      openNow: false,
      processes: 1,
    },
    {
      clock: () => Date.UTC(2024, 8, 2),
      random: bytes => Buffer.alloc(bytes, 1),
      log: line => lines.push(line),
      widgets: folder,
      version: '0.0.0',
    },
  )
  await store.close()
  return lines
}

it('says at every start how many questions are drawn that no council has appraised', async () => {
  const bank = 'bank/1-chinh-sach.csv'
  const checked = {
    ...goodFiles,
    [bank]: goodFiles[bank]?.replace('Vì thế.;đã thẩm định', 'Vì thế.;đã đối chiếu') ?? '',
  }
  expect(await linesOf(checked)).toEqual([
    'agency-quiz: tim-hieu: 1 trong 4 câu hỏi được rút vào đề mới “đã đối chiếu”, chưa được hội đồng thẩm định.',
  ])
  expect(await linesOf(goodFiles)).toEqual([])
})

it.each([
  ['so-noi-vo', 'https://p.vn', 'không có cơ quan nào mang mã “so-noi-vo”'],
  ['so-noi-vu', 'http://camkhe.example.vn', 'đã thuộc “ubnd-cam-khe”'],
])('does not start for a site that would count for nobody, or for two: %s', async (agency, origin, why) => {
  await expect(linesOf(goodFiles, [{ agency, origin }])).rejects.toThrow(
    `--site ${agency}=${origin}: ${why.startsWith('không') ? '' : 'trang này '}${why}`,
  )
})

it('starts for further sites of agencies, also where they are listed already', async () => {
  const sites = ['https://p.vn', 'http://camkhe.example.vn', 'https://camkhe.example.vn'].map(origin => ({
    agency: 'ubnd-cam-khe',
    origin,
  }))
  expect(await linesOf(goodFiles, sites)).toEqual([])
})

it('does not start with people of the console in a file that cannot be used, and names it', async () => {
  const start = linesOf(goodFiles, [], dataDir => mkdirSync(join(dataDir, 'committee.db')))
  await expect(start).rejects.toThrow(/committee\.db.*chown/)
})
