import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listen } from './listen.ts'
import { type Demo, type Portal, type Site, type SiteFile, siteFile } from './portal.ts'
import { soNoiVu } from './portals/so-noi-vu.ts'
import { soSanh } from './portals/so-sanh.ts'
import { soTaiChinh } from './portals/so-tai-chinh.ts'
import { soTuPhap } from './portals/so-tu-phap.ts'
import { soYTe } from './portals/so-y-te.ts'
import { ubndVietTri } from './portals/ubnd-viet-tri.ts'
import { xaHuongCo } from './portals/xa-huong-co.ts'

const demo = dirname(fileURLToPath(import.meta.url))
const states = join(demo, 'states')
const widget = join(demo, '..', 'dist', 'widget')
const BUILT = '/dist/widget/'

/** Every state of the quiz on one page, without a server: the files of `states` beside the built widget. */
export const statesSite: Site = {
  name: 'trang-thai',
  hint: 'Mọi trạng thái của bài thi, không cần máy chủ',
  page: () => siteFile(states, 'states.html') ?? missing,
  file: path =>
    path.startsWith(BUILT) ? siteFile(widget, path.slice(BUILT.length)) : siteFile(states, path.slice(1)),
}

const missing: SiteFile = { type: 'text/plain; charset=utf-8', body: 'Trang này chưa được dựng.' }

/** The pretend portals, each on its own origin and with its own bad habits. */
export const portals: readonly Portal[] = [soNoiVu, soTuPhap, soTaiChinh, soYTe, ubndVietTri, xaHuongCo]

/** Every site of the demo, in the order of their ports. */
export const sites: readonly Site[] = [...portals, soSanh(portals), statesSite]

/** The demo around a contest server on `port`: the sites take the ports after it. */
export const demoAt = (port: number, contest: string): Demo => ({
  server: `http://localhost:${port}`,
  contest,
  addressOf: name => `http://${name}.localhost:${portOf(name, port)}`,
})

/** The port of the site called `name`. */
export function portOf(name: string, port: number): number {
  const place = sites.findIndex(site => site.name === name)
  if (place < 0) throw new Error(`demo has no site ${name}`)
  return port + 1 + place
}

/** Open every site, as `adapt` makes it. The answer closes them all, connections included. */
export async function openSites(
  demo: Demo,
  port: number,
  adapt: (site: Site) => Site = site => site,
): Promise<() => void> {
  const servers: Server[] = []
  for (const site of sites) servers.push(await listen(adapt(site), demo, portOf(site.name, port)))
  return () => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  }
}
