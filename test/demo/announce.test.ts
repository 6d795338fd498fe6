import { describe, expect, it } from 'vitest'
import { announce } from '../../demo/announce.ts'
import { demoAt, portOf, sites } from '../../demo/portals.ts'

describe('what npm start prints', () => {
  const consoleLinks = `http://localhost:8080/console/demo/${'f'.repeat(18)}`
  const told = { dataDir: '/srv/data', consoleLinks, hasCitizens: true }
  const text = announce(demoAt(8080, 'phu-tho-2024'), sites, told)

  it.each(sites.map(({ name }) => name))('has the address of %s', name => {
    expect(text).toContain(`  http://${name}.localhost:${portOf(name, 8080)}/ `)
  })

  it('says that time was moved, and where the data is', () => {
    expect(text).toContain('đã được dời')
    expect(text).toContain('/srv/data')
  })

  it('has a link for a secretary, one for the committee and one for an agency, and says that they are a demo’s', () => {
    for (const whom of ['secretariat', 'committee', 'agency/phu-tho-2024/so-noi-vu'])
      expect(text).toContain(`  ${consoleLinks}/${whom} `)
    expect(text).toContain('“serve” không bao giờ tạo các liên kết này')
  })

  it('says how to keep the simulated citizens away, where they come', () => {
    expect(text).toContain('CITIZENS=off npm start')
    const alone = announce(demoAt(8080, 'phu-tho-2024'), sites, { ...told, hasCitizens: false })
    expect(alone).not.toContain('mô phỏng đang dự thi')
  })

  it('fits a terminal of 110 columns', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  })
})
