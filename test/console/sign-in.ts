import type { Role } from '../../server/committee/role.ts'
import { OURS, type openApp } from '../open-app.ts'

type Opened = Awaited<ReturnType<typeof openApp>>

/** The `Cookie` header of somebody new with `role`; of role `agency` also which agency, of the first contest unless said. */
export async function memberCookie(
  { deps }: Pick<Opened, 'deps'>,
  role: Role,
  agency?: string,
  contest = [...deps.contests.current.keys()][0] ?? '',
): Promise<string> {
  const of = agency === undefined ? undefined : { contest, agency }
  const { cookies } = await deps.committee.admit(role, `Người ${role}`, of)
  return cookieOf(cookies)
}

/** What a browser sends after these `Set-Cookie` lines. */
export const cookieOf = (lines: readonly string[]): string =>
  lines
    .filter(line => !/max-age=0/i.test(line))
    .map(line => line.split(';')[0])
    .join('; ')

/** GET a page or JSON of the console as a browser that holds `cookie`. */
export const look = ({ app }: Pick<Opened, 'app'>, path: string, cookie?: string, headers = {}) =>
  app.request(path, { headers: { ...headers, ...(cookie !== undefined && { Cookie: cookie }) } })

/** Send a form of the console as our own page does. */
export const send = (
  { app }: Pick<Opened, 'app'>,
  path: string,
  fields: Record<string, string>,
  cookie?: string,
  headers: Record<string, string> = { Origin: OURS, 'Sec-Fetch-Site': 'same-origin' },
) =>
  app.request(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
      ...(cookie !== undefined && { Cookie: cookie }),
    },
    body: new URLSearchParams(fields).toString(),
  })

/** The same, asked again as the page does while the answer is how far the count has come. */
export async function lookCounted(
  opened: Pick<Opened, 'app'>,
  path: string,
  cookie?: string,
): Promise<Response> {
  let answer = await look(opened, path, cookie)
  for (let tries = 0; tries < 60 && answer.status === 202; tries += 1)
    answer = await look(opened, path, cookie)
  return answer
}
