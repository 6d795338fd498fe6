import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ProblemCode } from '../../../server/contract/problem-code.ts'
import { answersTo, openApp, person } from '../../open-app.ts'

const JsonSchema = z.object({
  properties: z.record(
    z.string(),
    z.object({ type: z.unknown().optional(), enum: z.array(z.string()).optional() }),
  ),
  required: z.array(z.string()),
})
const Body = z.object({
  content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })),
})
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ requestBody: Body.optional() }))),
  components: z.object({ schemas: z.record(z.string(), JsonSchema.loose()) }),
})

let document: z.infer<typeof Document>
beforeAll(async () => {
  const { app } = await openApp()
  document = Document.parse(await (await app.request('/v1/openapi.json')).json())
})

const bodyOf = (path: string): z.infer<typeof JsonSchema> => {
  const { content = {} } = document.paths[path]?.post?.requestBody ?? {}
  const names = Object.values(content).map(({ schema }) => schema.$ref.split('/').at(-1) ?? '')
  expect(Object.keys(content)).toEqual(['application/x-www-form-urlencoded', 'application/json'])
  expect(new Set(names).size).toBe(1)
  return JsonSchema.parse(document.components.schemas[names[0] ?? ''])
}

type Sent = Record<string, string | string[]>
const sample = { site: 'so-a', frame: 'k1.AAAA', prediction: '1200', consent: '1', token: '' }

/** Every body the document describes, sent as JSON as it stands there. */
const bodies = [
  {
    path: '/v1/contests/{contest}/attempts',
    sends: async () => ({ at: '/v1/contests/thi-thu/attempts', others: person as Sent, token: '' }),
    status: 201,
  },
  {
    path: '/v1/attempts/{attempt}',
    sends: async (on: Awaited<ReturnType<typeof openApp>>) => {
      const started = await on.start()
      return {
        at: `/v1/attempts/${started.attempt}`,
        others: valuesOf(answersTo(started)),
        token: started.token,
      }
    },
    status: 201,
  },
  {
    path: '/v1/attempts/{attempt}/deadline',
    sends: async (on: Awaited<ReturnType<typeof openApp>>) => {
      const started = await on.start()
      return { at: `/v1/attempts/${started.attempt}/deadline`, others: {}, token: started.token }
    },
    status: 200,
  },
]

function valuesOf(fields: readonly [string, string][]): Sent {
  const sent: Record<string, string[]> = {}
  for (const [name, value] of fields) sent[name] = [...(sent[name] ?? []), value]
  return sent
}

describe.each(bodies)('the body of $path', ({ path, sends, status }) => {
  const send = async (change: (sent: Sent) => Sent) => {
    const on = await openApp()
    const { at, others, token } = await sends(on)
    const named = Object.keys(bodyOf(path).properties)
    const fields = Object.entries({ ...sample, token }).filter(([name]) => named.includes(name))
    const response = await on.app.request(at, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(change({ ...others, ...Object.fromEntries(fields) })),
    })
    return { status: response.status, told: await response.json() }
  }

  it('is taken with every field it names', async () => {
    expect(await send(sent => sent)).toMatchObject({ status })
  })

  it('is refused without a field that it requires, and taken without any other', async () => {
    const { properties, required } = bodyOf(path)
    for (const name of Object.keys(properties)) {
      const { status: got, told } = await send(({ [name]: _, ...rest }) => rest)
      // Whether there is a prediction to make is for the rules to say.
      if (required.includes(name) || name === 'prediction') expect(told).toMatchObject({ field: name })
      else expect([name, got]).toEqual([name, status])
    }
  })

  it('has every named field once: each is one text', async () => {
    for (const [name, { type }] of Object.entries(bodyOf(path).properties)) {
      expect([name, type]).toEqual([name, 'string'])
      const { told } = await send(sent => ({ ...sent, [name]: [String(sent[name]), 'x'] }))
      expect(told).toMatchObject({ code: 'repeated-field', field: name })
    }
  })
})

it('lists every code that a refusal may have', () => {
  expect(document.components.schemas.Problem?.properties.code?.enum).toEqual(ProblemCode.options)
})
