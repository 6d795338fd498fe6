import { describe, expect, it } from 'vitest'
import { announce } from '../../demo/announce.ts'
import { demoAt, portOf, sites } from '../../demo/portals.ts'

describe('what npm start prints', () => {
  const text = announce(demoAt(8080, 'phu-tho-2024'), sites, '/srv/data')

  it.each(sites.map(({ name }) => name))('has the address of %s', name => {
    expect(text).toContain(`  http://${name}.localhost:${portOf(name, 8080)}/ `)
  })

  it('says that time was moved, and where the data is', () => {
    expect(text).toContain('đã được dời')
    expect(text).toContain('/srv/data')
  })

  it('fits a terminal of 110 columns', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  })
})
