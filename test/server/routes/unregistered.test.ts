import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { openApp, SITE_A } from '../../open-app.ts'

const STRANGER = 'https://trang-la.example.vn'

/** What the script for webmasters writes on a page that has no quiz. */
async function readNote(host: string): Promise<string> {
  const on = await openApp()
  const answer = await on.app.request(`/v1/agency-quiz-debug.js?host=${encodeURIComponent(host)}`)
  const notes: { textContent: string }[] = []
  runInNewContext(await answer.text(), {
    console: { warn: () => {} },
    document: {
      createElement: () => ({ style: {}, textContent: '' }),
      querySelector: () => null,
      body: { append: (note: { textContent: string }) => notes.push(note) },
    },
  })
  return notes.map(({ textContent }) => textContent).join('\n')
}

describe('a page that no agency registered', () => {
  it('is told at a start what to send to whom; a registered one and one without an address are not', async () => {
    const on = await openApp()
    const { notice } = await on.start({}, STRANGER)
    expect(notice).toContain(STRANGER)
    expect(notice).toMatch(/gửi địa chỉ .* cho Ban Tổ chức \(.+\)/)
    expect((await on.start({}, SITE_A)).notice).toBeUndefined()
    expect((await on.start({}, 'null')).notice).toBeUndefined()
  })

  it('learns it where its webmaster asks, and a registered one for whom it counts', async () => {
    expect(await readNote(STRANGER)).toContain(`Trang ${STRANGER} chưa đăng ký`)
    expect(await readNote(SITE_A)).toContain(`Trang ${SITE_A} đã đăng ký cho`)
  })

  it('writes nothing of what was asked for but an origin', async () => {
    expect(await readNote('</script><script>alert(1)</script>')).toContain('Trang null chưa đăng ký')
  })
})
