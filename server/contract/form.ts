/** What is sent: a form, as urlencoded or as flat JSON, and the schemas of the three bodies there are. */
import * as z from 'zod'
import { type Refusal, refuse } from './problem.ts'

/** A submitted form, whatever the body was encoded as: each field's values in the order sent. */
export type Form = ReadonlyMap<string, readonly string[]>

/** Where the request came from, as our own link or frame put it into the form. */
const evidence = {
  site: z.string().optional().describe('Mã cơ quan mà đường dẫn hoặc mã QR nêu'),
  frame: z.string().optional().describe('Dấu của khung nhúng, do máy chủ cấp'),
}

/** `POST /v1/contests/{contest}/attempts`. The contest names its own fields: `participant.<name>`. */
export const StartBody = z
  .object({ ...evidence, consent: z.string().describe('Phiên bản nội dung đồng ý đang có hiệu lực') })
  .catchall(z.string().describe('participant.<name> cho từng mục trong fields của cuộc thi'))

/** `POST /v1/attempts/{attempt}`. Every question of the paper is a field of its own. */
export const SubmitBody = z
  .object({
    ...evidence,
    token: z.string().describe('Phiên làm bài nhận được lúc bắt đầu'),
    prediction: z.string().optional().describe('Số dự đoán, nơi Thể lệ có câu dự đoán'),
  })
  .catchall(z.union([z.string(), z.array(z.string())]).describe('Mã câu hỏi: mã phương án đã chọn'))

/** `POST /v1/attempts/{attempt}/deadline`. */
export const DeadlineBody = z.object({ token: SubmitBody.shape.token })

/** The fields that a body has whatever the contest; the others are the contest's or the paper's. */
export const fieldsOf = (body: z.ZodObject): string[] => Object.keys(body.shape)

/** What every registration field of the wire begins with. */
export const FIELD_PREFIX = 'participant.'

const named = new Set([...fieldsOf(StartBody), ...fieldsOf(SubmitBody)])

/** Whether a field of this name is always ours: what a portal or a proxy adds to a form is not, nor are question ids. */
export const isOurField = (name: string): boolean => name.startsWith(FIELD_PREFIX) || named.has(name)

/** The single value of a field, or undefined when it was not sent. */
export function single(form: Form, name: string): string | undefined | Refusal {
  const values = form.get(name)
  if (values === undefined) return undefined
  return values.length === 1 ? values[0] : refuse('repeated-field', name)
}

/** The form without the named fields. */
export function without(form: Form, names: readonly string[]): Form {
  const rest = new Map(form)
  for (const name of names) rest.delete(name)
  return rest
}
