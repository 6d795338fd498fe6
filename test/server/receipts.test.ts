import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PublicReceipt } from '../../server/contract/public.ts'
import { keyring } from '../../server/seal/keyring.ts'
import { openApp } from '../open-app.ts'
import { CLOSES, withRules } from '../sample-contest.ts'
import { testSecrets } from '../test-secrets.ts'

type Opened = Awaited<ReturnType<typeof openApp>>

async function handIn(on: Opened): Promise<string> {
  return (await (await on.submit(await on.start())).json()).receipt
}
const lookUp = async (on: Opened, code: string) =>
  PublicReceipt.parse(await (await on.app.request(`/v1/receipts/${code}`)).json())

/** Whether a signature of these words verifies with the public key alone, as whoever holds the receipt would see. */
function isSigned(words: unknown, signature: string): boolean {
  const published = keyring(testSecrets).verifying.export({ format: 'pem', type: 'spki' })
  const bytes = Buffer.from(signature, 'base64url')
  return verify(null, Buffer.from(JSON.stringify(words)), createPublicKey(published), bytes)
}

describe('a receipt', () => {
  it('is signed: the public key alone shows that the server promised these very words', async () => {
    const on = await openApp()
    const { signature, ...promise } = await lookUp(on, await handIn(on))
    expect(Object.keys(promise)).toEqual([
      ...['receipt', 'contest', 'counted', 'agency', 'via', 'submittedAt', 'leaf'],
    ])
    const { index, ...signed } = promise.leaf
    expect(index).toBe(0)
    expect(isSigned({ ...promise, leaf: signed }, signature)).toBe(true)
  })

  it('has a signature that fits no other promise', async () => {
    const on = await openApp()
    const { signature, ...promise } = await lookUp(on, await handIn(on))
    const { index: _index, ...signed } = promise.leaf
    for (const change of [
      { agency: { agency: 'so-b', name: 'Sở B' } },
      { receipt: '0000-0000-0000-0000' },
      { submittedAt: '2024-09-02T00:00:00.000+07:00' },
      { leaf: { hash: `${'0'.repeat(64)}` } },
      { counted: false },
    ])
      expect(isSigned({ ...promise, leaf: signed, ...change }, signature)).toBe(false)
    expect(isSigned(promise, '')).toBe(false)
  })

  it('says that the attempt counts and for whom, and its score only after the close', async () => {
    const on = await openApp()
    const code = await handIn(on)
    const before = await lookUp(on, code)
    expect(before).toMatchObject({ receipt: code, contest: 'thi-thu', counted: true, via: 'script' })
    expect(before.agency).toEqual({ agency: 'so-a', name: 'Sở A' })
    expect(before).not.toHaveProperty('score')
    on.clock.now = CLOSES + 10_001
    const after = await lookUp(on, code)
    expect(after).toMatchObject({ ...before, score: { of: 7 } })
    expect(after.signature).toBe(before.signature)
  })

  it('is of one contest: the page of another does not know it', async () => {
    const other = withRules({ id: 'thi-khac' })
    const on = await openApp(undefined, undefined, [other])
    const code = await handIn(on)
    const statuses = await Promise.all(
      ['thi-thu', 'thi-khac'].map(id => on.app.request(`/q/${id}/receipt?code=${code}`)),
    )
    expect(statuses.map(({ status }) => status)).toEqual([200, 404])
  })
})
