import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OneTimeLink } from '../committee/arrival.ts'
import type { Committee } from '../committee/committee.ts'
import { COMMITTEE_FILE } from '../committee/committee-file.ts'
import { FIRST_LASTS_MS } from '../committee/one-time-links.ts'
import { openCommittee } from '../committee/open-committee.ts'
import { personRoles, roleNames } from '../committee/role.ts'
import { keyring } from '../seal/keyring.ts'
import { secretsIn } from '../seal/secrets-file.ts'
import type { ServeSettings, SignInLinkSettings } from '../settings.ts'
import { refusedBecause } from '../store/store-refused.ts'
import type { Environment } from './serve.ts'

type Surroundings = Pick<Environment, 'clock' | 'random' | 'log'>

/**
 * Where nobody has an account yet, print the link by which whoever sits at the server makes the first one. It is good
 * for half an hour and once; the next start prints another, and then only that one is good. The server serves by then:
 * where no link can be kept, as on a full disk, that is said, and ends nobody.
 */
export function inviteFirst(settings: ServeSettings, environment: Surroundings): void {
  if (settings.demoKey !== undefined) return
  try {
    printFirst(settings, environment)
  } catch (error) {
    const why = refusedBecause(error, join(settings.dataDir, COMMITTEE_FILE))
    const said = why instanceof Error ? why.message : String(why)
    environment.log(`agency-quiz: chưa in được liên kết lập tài khoản đầu tiên. ${said}`)
  }
}

function printFirst(settings: ServeSettings, environment: Surroundings): void {
  const committee = committeeIn(settings, environment)
  if (committee.isEmpty()) {
    const link = { purpose: 'first', role: 'committee', member: null, name: null } as const
    environment.log('agency-quiz: chưa có thành viên Ban Tổ chức nào. Trong 30 phút, mở liên kết sau để lập')
    environment.log(`agency-quiz: tài khoản đầu tiên (dùng một lần): ${make(committee, settings, link)}`)
  }
  committee.close()
}

/**
 * `agency-quiz sign-in-link`: let somebody in who cannot get in: a new member, or the owner of an account whose password or
 * device is lost. Whoever can run it holds the server's files; so it is loud: every member sees on Thành viên that it
 * was done. Gives the exit code: 1 where there is no such role or account.
 */
export function printSignInLink(settings: SignInLinkSettings, environment: Surroundings): number {
  const { role: asked, login, dataDir } = settings
  const role = personRoles.find(name => name === asked)
  const refuse = (why: string) => {
    environment.log(why)
    return 1
  }
  if (role === undefined) return refuse(`--role ${asked}: chọn ${personRoles.join(', ')}.`)
  if (!existsSync(join(dataDir, 'secrets.json')))
    return refuse(`Chưa có dữ liệu ở ${dataDir}: chạy máy chủ một lần đã, hoặc chỉ đúng thư mục bằng --data.`)
  const committee = committeeIn(settings, environment)
  const person = committee.people.list().find(({ login: own }) => own === login?.trim().toLowerCase())
  if (login !== undefined && person === undefined) {
    committee.close()
    return refuse(`Không có tài khoản “${login}”.`)
  }
  const link = { role: person?.role ?? role, member: person?.id ?? null, name: person?.name ?? null }
  const whom = `${link.name ?? ''} (${roleNames[link.role]})`.trim()
  const url = make(committee, settings, { ...link, purpose: person ? 'recovery' : 'invitation' })
  committee.note(null, 'link-printed', whom)
  committee.close()
  environment.log(`Liên kết vào bàn làm việc cho ${whom}, dùng một lần trong 30 phút:`)
  environment.log(url)
  environment.log('Việc này đã được ghi lại và hiện ở màn hình Thành viên cho mọi thành viên.')
  return 0
}

function make(
  committee: Committee,
  { publicUrl }: { readonly publicUrl: string },
  link: Omit<OneTimeLink, 'expires'>,
): string {
  return `${publicUrl}/console/link/${committee.makeLink(link, FIRST_LASTS_MS, null)}`
}

/** The committee of a data folder that a server has run in. */
function committeeIn(
  { dataDir: folder, publicUrl }: Pick<ServeSettings, 'dataDir' | 'publicUrl'>,
  { clock, random, log }: Surroundings,
): Committee {
  const { console: secret } = keyring(secretsIn(join(folder, 'secrets.json'), random, false))
  return openCommittee({ folder, secret, publicUrl, clock, random, say: log })
}
