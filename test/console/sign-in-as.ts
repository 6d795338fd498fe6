import type { Role } from '../../server/committee/role.ts'
import type { ShellData } from '../../server/contract/console/shell.ts'
import type { openApp } from '../open-app.ts'
import { look, memberCookie, send } from './sign-in.ts'

/** Somebody at the console: what their browser asks for, and what the pages they open are drawn from. */
export interface AtConsole {
  get(path: string): Promise<Response>
  /** Sends a form as a page of ours does. */
  post(path: string, fields: Record<string, string>): Promise<Response>
  body<Body>(path: string): Promise<Body>
}

/** Signs somebody new in with a role; an agency is Sở A unless said. */
export async function signInAs(
  opened: Pick<Awaited<ReturnType<typeof openApp>>, 'app' | 'deps'>,
  role: Role,
  agency = 'so-a',
): Promise<AtConsole> {
  const cookie = await memberCookie(opened, role, role === 'agency' ? agency : undefined)
  const get = async (path: string) => look(opened, path, cookie)
  return {
    get,
    post: async (path, fields) => send(opened, path, fields, cookie),
    body: async path => dataIn(await (await get(path)).text()).body,
  }
}

/** What the server wrote into a page. */
export function dataIn(page: string): ShellData & { body: never } {
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? []
  if (json === undefined) throw new Error(`the page has no data:\n${page}`)
  return JSON.parse(json)
}
