import { Hono } from 'hono'
import * as z from 'zod'
import { DeadlineBody, StartBody, SubmitBody } from '../contract/form.ts'
import { sentenceOf } from '../contract/problem.ts'
import { ProblemCode } from '../contract/problem-code.ts'
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
/** One flat object, urlencoded or as JSON; a field with several values is repeated, or a list in JSON. */
const sends = (schema: string) => ({
  required: true,
  content: {
    'application/x-www-form-urlencoded': { schema: { $ref: `#/components/schemas/${schema}` } },
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  },
})

/** `/v1/openapi.json`, made from the very schemas that describe the wire. */
export const openapi = () => new Hono().get('/', () => sendJson(describeOnce(), 200, 'public, max-age=300'))

let described: ReturnType<typeof describe> | undefined
const describeOnce = () => {
  described ??= describe()
  return described
}

function describe() {
  const { PublicContest, StartedAttempt, SubmittedAttempt, PaperDeadline, PublicReceipt, Tally, Problem } =
    contract
  const bodies = { StartBody, SubmitBody, DeadlineBody }
  const answers = {
    ...{ PublicContest, StartedAttempt, SubmittedAttempt, PaperDeadline, PublicReceipt, Tally, Problem },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Agency Quiz',
      version: '1',
      description: 'Chỉ dùng yêu cầu đơn giản: không cookie, không preflight.',
    },
    paths: paths(),
    components: { schemas: { ...schemasOf(answers, 'output'), ...schemasOf(bodies, 'input') } },
    'x-codes': Object.fromEntries(ProblemCode.options.map(code => [code, sentenceOf(code)])),
  }
}

const schemasOf = (shapes: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') =>
  Object.fromEntries(Object.entries(shapes).map(([name, schema]) => [name, z.toJSONSchema(schema, { io })]))

const get = (name: string, responses: object) => ({ get: { parameters: [inPath(name)], responses } })
const post = (name: string, body: string, responses: object) => ({
  post: { parameters: [inPath(name)], requestBody: sends(body), responses },
})

function paths() {
  const receipt = {
    201: describes('Biên nhận', 'SubmittedAttempt'),
    200: describes('Đã nhận từ trước', 'SubmittedAttempt'),
  }
  return {
    '/v1/contests/{contest}': get('contest', { 200: describes('Cuộc thi', 'PublicContest'), ...problem }),
    '/v1/contests/{contest}/attempts': post('contest', 'StartBody', {
      201: describes('Đề thi', 'StartedAttempt'),
      ...problem,
    }),
    '/v1/contests/{contest}/tally': get('contest', { 200: describes('Thống kê', 'Tally'), ...problem }),
    '/v1/attempts/{attempt}': post('attempt', 'SubmitBody', { ...receipt, ...problem }),
    '/v1/attempts/{attempt}/deadline': post('attempt', 'DeadlineBody', {
      200: describes('Giờ hết hạn của bài', 'PaperDeadline'),
      ...problem,
    }),
    '/v1/receipts/{code}': get('code', { 200: describes('Biên nhận', 'PublicReceipt'), ...problem }),
  }
}
