import { Hono } from 'hono'
import * as z from 'zod'
import { refusalCodes, sentenceOf } from '../contract/problem.ts'
import * as contract from '../contract/public.ts'
import { sendJson } from '../http/json.ts'

const describes = (description: string, schema: string, type = 'application/json') => ({
  description,
  content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } },
})
const problem = {
  default: describes('Từ chối, kèm mã và câu giải thích', 'Problem', 'application/problem+json'),
}
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const form = {
  content: {
    'application/x-www-form-urlencoded': { schema: { type: 'object' } },
    'application/json': { schema: { type: 'object' } },
  },
}

/** `/v1/openapi.json`, made from the very schemas that describe the wire. */
export const openapi = () => {
  const document = describe()
  return new Hono().get('/', () => sendJson(document, 200, 'public, max-age=300'))
}

function describe() {
  const { PublicContest, StartedAttempt, SubmittedAttempt, PublicReceipt, Tally, Problem } = contract
  const { PaperDeadline } = contract
  const shapes = {
    PublicContest,
    StartedAttempt,
    SubmittedAttempt,
    PaperDeadline,
    PublicReceipt,
    Tally,
    Problem,
  }
  const schemas = Object.fromEntries(
    Object.entries(shapes).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Agency Quiz',
      version: '1',
      description: 'Chỉ dùng yêu cầu đơn giản: không cookie, không preflight.',
    },
    paths: paths(),
    components: { schemas },
    'x-codes': Object.fromEntries(refusalCodes.map(code => [code, sentenceOf(code)])),
  }
}

const get = (name: string, responses: object) => ({ get: { parameters: [inPath(name)], responses } })
const post = (name: string, responses: object) => ({
  post: { parameters: [inPath(name)], requestBody: form, responses },
})

function paths() {
  const receipt = {
    201: describes('Biên nhận', 'SubmittedAttempt'),
    200: describes('Đã nhận từ trước', 'SubmittedAttempt'),
  }
  return {
    '/v1/contests/{contest}': get('contest', { 200: describes('Cuộc thi', 'PublicContest'), ...problem }),
    '/v1/contests/{contest}/attempts': post('contest', {
      201: describes('Đề thi', 'StartedAttempt'),
      ...problem,
    }),
    '/v1/contests/{contest}/tally': get('contest', { 200: describes('Thống kê', 'Tally'), ...problem }),
    '/v1/attempts/{attempt}': post('attempt', { ...receipt, ...problem }),
    '/v1/attempts/{attempt}/deadline': post('attempt', {
      200: describes('Giờ hết hạn của bài', 'PaperDeadline'),
      ...problem,
    }),
    '/v1/receipts/{code}': get('code', { 200: describes('Biên nhận', 'PublicReceipt'), ...problem }),
  }
}
