/** What every page of the console carries beside its own numbers (dữ liệu chung của mọi trang). */
import * as z from 'zod'
import { ContestStatus } from '../public.ts'

/** The contest as the console's elements know it; instants are ISO 8601 at +07:00. */
export const ConsoleContest = z.object({
  id: z.string(),
  title: z.string(),
  status: ContestStatus,
  rounds: z.array(z.object({ id: z.string(), title: z.string(), opens: z.string(), closes: z.string() })),
})
export type ConsoleContest = z.infer<typeof ConsoleContest>

/** Who is signed in, as far as a screen needs to know. */
export const SignedIn = z.object({
  name: z.string(),
  /** The role as people call it: “Tổ Thư ký”. */
  role: z.string(),
  /** What this person may do; a screen shows no act that the server would refuse. */
  may: z.array(z.string()),
})
export type SignedIn = z.infer<typeof SignedIn>

/**
 * What stands in a page's `<script type="application/json" id="data">`: enough to draw it at once, and where its
 * newer numbers are read. `body` is what `source` answers with.
 */
export const ShellData = z.object({
  contest: ConsoleContest.nullable(),
  member: SignedIn,
  /** The server's clock as it wrote the page, ISO 8601 at +07:00. */
  now: z.string(),
  /** When `body` was true, ISO 8601 at +07:00: the server's clock. */
  asOf: z.string(),
  /** Address of the same numbers as JSON; null: this page does not refresh. */
  source: z.string().nullable(),
  /** null: still being computed; `source` tells when it is there. */
  body: z.unknown(),
})
export type ShellData = z.infer<typeof ShellData>

/** Header that says when the numbers of an answer were true, on 200 and on 304 alike: they may not have changed since. */
export const AS_OF = 'As-Of'
