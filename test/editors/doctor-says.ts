import { diagnose } from '../../server/portal/doctor/diagnose.ts'
import type { Embedding } from '../../server/portal/snippets.ts'
import { upgradeTag } from '../../server/portal/snippets.ts'
import { factsFor, SERVER } from '../server/portal/doctor/facts.ts'

/** The contest, as `/embed` of the server the doctor speaks for hands it out. */
export const OFFERED: Embedding = {
  server: SERVER,
  contest: 'phu-tho-2024',
  title: 'Cuộc thi “Tìm hiểu về Cải cách hành chính”',
  agency: 'so-noi-vu',
}

const facts = factsFor({
  contests: [{ id: OFFERED.contest, title: OFFERED.title, organiser: 'Sở Nội vụ' }],
  registered: [{ contest: OFFERED.contest, agency: 'so-noi-vu', name: 'Sở Nội vụ' }],
})

/** The codes of what the doctor finds on a page of a site whose template holds our script. */
export const doctorSays = (html: string): string[] =>
  diagnose(
    {
      url: new URL('https://so-noi-vu.example.vn'),
      ...{ status: 200, isCut: false, headers: new Map() },
      html: html.replace('<title>', `${upgradeTag(SERVER)}<title>`),
    },
    facts,
    OFFERED.contest,
  ).findings.map(({ code }) => code)
