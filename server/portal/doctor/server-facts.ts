import * as z from 'zod'
import { Via } from '../../contract/public.ts'

/** What the contest server knows that a page cannot tell: `GET /embed/facts.json?host={origin}`. */
export const ServerFacts = z.object({
  /** Origin citizens reach the server at. */
  server: z.string(),
  version: z.string(),
  /** Hashes (`sha384-…`) of the script as it is served now. */
  hashes: z.array(z.string()),
  contests: z.array(z.object({ id: z.string(), title: z.string(), organiser: z.string() })),
  /** Who registered the asked origin. */
  registered: z.array(z.object({ contest: z.string(), agency: z.string(), name: z.string() })),
  /** Registered origins that differ from the asked one by scheme or `www.` alone. */
  nearby: z.array(z.string()),
  /** What has been received from the asked origin. `lastAt` in epoch ms. */
  heard: z.array(z.object({ contest: z.string(), via: Via, attempts: z.int(), lastAt: z.int() })),
})
export type ServerFacts = z.infer<typeof ServerFacts>
