import { createHmac, hash, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unsealToken } from '../../../server/seal/attempt-token.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { answersTo, OURS, openApp, person, SITE_A } from '../../open-app.ts'
import { rightAnswersTo } from '../../right-answers.ts'
import { OPENS, sampleContest, withRules } from '../../sample-contest.ts'
import { testSecrets } from '../../test-secrets.ts'
import { attemptRows, rowsOf } from '../table-rows.ts'

const MINUTE = 60_000
const loud = withRules({ disclosure: { score: 'immediate', answers: 'never' } })

/** HKDF-SHA-256 of the identity secret (RFC 5869), made here anew: another one would orphan what is stored. */
const receiptKey = Buffer.from(
  hkdfSync('sha256', Buffer.from(testSecrets.identity, 'base64url'), '', 'agency-quiz receipt thi-thu', 32),
)

describe('a stored attempt', () => {
  it('has as its leaf the RFC 6962 hash of contest, receipt, host label, instant and digest', async () => {
    const on = await openApp()
    await on.submit(await on.start())
    await on.submit(await on.start({ site: 'so-b' }, OURS), [['site', 'so-b']], OURS)
    await on.submit(await on.start({}, 'https://la.example.com'), [], 'https://la.example.com')
    const rows = attemptRows(on.data)
    expect(rows.map(({ via, agency, host }) => [via, agency, host])).toEqual([
      ['script', 'so-a', SITE_A],
      ['link', 'so-b', null],
      ['unknown', null, 'https://la.example.com'],
    ])
    for (const { contest, receipt, via, agency, host, submitted_at, digest, leaf } of rows) {
      const committed = {
        ...{ contest, receipt, via, agency, host, submittedAt: submitted_at },
        digest: Buffer.from(digest as Uint8Array).toString('hex'),
      }
      expect(leaf).toEqual(hash('sha256', `\0${JSON.stringify(committed)}`, 'buffer'))
      const found = await (await on.app.request(`/v1/receipts/${receipt}`)).json()
      expect(found.leaf.hash).toBe(Buffer.from(leaf as Uint8Array).toString('hex'))
    }
    const places = await Promise.all(
      rows.map(async ({ receipt }) => (await on.app.request(`/v1/receipts/${receipt}`)).json()),
    )
    expect(places.map(({ leaf }) => leaf.index)).toEqual([0, 1, 2])
  })

  it('has a digest of its answers and prediction that nobody can guess without the key', async () => {
    const on = await openApp()
    const started = await on.start()
    const { fields, places } = rightAnswersTo(started, sampleContest.bank)
    const sent = [...fields, ['token', started.token], ['prediction', '1.200']] as [string, string][]
    expect((await on.post(`/v1/attempts/${started.attempt}`, sent)).status).toBe(201)
    const [row] = attemptRows(on.data)
    const handedIn = `${row?.receipt}\n${JSON.stringify(places)}\n1200`
    expect(row?.digest).toEqual(createHmac('sha256', receiptKey).update(handedIn).digest())
  })

  it('keeps what was answered and predicted, when, under which consent and by which version', async () => {
    const on = await openApp(loud)
    const started = await on.start()
    on.clock.now += 7 * MINUTE
    const { fields, places } = rightAnswersTo(started, sampleContest.bank)
    const sent = [...fields, ['token', started.token], ['prediction', '1.200']] as [string, string][]
    await on.post(`/v1/attempts/${started.attempt}`, sent)
    expect(attemptRows(on.data)).toMatchObject([
      {
        ...{ attempt: started.attempt, contest: 'thi-thu', version: sampleContest.version, round: 'dot-1' },
        ...{ started_at: OPENS + 1000, submitted_at: OPENS + 1000 + 7 * MINUTE, consent: '1' },
        ...{ right: 7, total: 7, prediction: 1200, answers: JSON.stringify(places) },
      },
    ])
  })

  it('keeps the declared identity sealed beside it, for the key alone to open', async () => {
    const on = await openApp()
    const started = await on.start()
    await on.submit(started)
    const [kept] = rowsOf(on.data, 'select * from personal')
    expect(kept?.seq).toBe(attemptRows(on.data)[0]?.seq)
    const opened = unsealToken(keyring(testSecrets), started.attempt, String(kept?.sealed))
    expect(opened?.declared).toEqual({
      name: person['participant.name'],
      phone: '+84912345678',
      unit: 'so-a',
    })
  })
})

describe('an attempt begun before a change of the bank', () => {
  const changed = {
    ...loud,
    version: 'fedcba9876543210',
    bank: sampleContest.bank.map(question => ({
      ...question,
      right: question.right.length > 1 ? [0, 1] : [(Number(question.right[0]) + 1) % 3],
    })),
  }

  it.each([
    ['the key its reader saw', loud.bank, 7],
    ['the key of today', changed.bank, 0],
  ])('is graded by the one it was drawn with: answered by %s', async (_, bank, right) => {
    const on = await openApp(loud)
    const started = await on.start()
    await on.store.close()
    const later = await openApp(changed, on.data)
    const sent = [...rightAnswersTo(started, bank).fields, ['token', started.token], ['prediction', '1']]
    const reply = await later.post(`/v1/attempts/${started.attempt}`, sent as [string, string][])
    expect(await reply.json()).toMatchObject({ score: { right, of: 7 } })
    expect(attemptRows(on.data)).toMatchObject([{ version: loud.version, right }])
  })
})

it('two attempts have different leaves, whatever else is the same', async () => {
  const on = await openApp()
  for (let count = 0; count < 3; count++) {
    const started = await on.start()
    const sent = [...answersTo(started), ['token', started.token], ['prediction', '1']]
    await on.post(`/v1/attempts/${started.attempt}`, sent as [string, string][])
  }
  expect(new Set(attemptRows(on.data).map(({ leaf }) => String(leaf))).size).toBe(3)
})
