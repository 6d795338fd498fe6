import { join } from 'node:path'
import type { Committee } from '../committee/committee.ts'
import { FIRST_LASTS_MS } from '../committee/one-time-links.ts'
import { openCommittee } from '../committee/open-committee.ts'
import { keyring } from '../seal/keyring.ts'
import { secretsIn } from '../seal/secrets-file.ts'
import type { ServeSettings } from '../settings.ts'
import type { Environment } from './serve.ts'

type Surroundings = Pick<Environment, 'clock' | 'random' | 'log'>

/**
 * Where nobody has an account yet, print the link by which whoever sits at the server makes the first one. It is good
 * for half an hour and once; the next start prints another, and then only that one is good.
 */
export function inviteFirst(settings: ServeSettings, environment: Surroundings): void {
  const committee = committeeIn(settings, environment)
  const link = { purpose: 'first', role: 'committee', member: null, name: null } as const
  if (committee.isEmpty()) {
    const secret = committee.makeLink(link, FIRST_LASTS_MS, null)
    environment.log('agency-quiz: chưa có thành viên Ban Tổ chức nào. Trong 30 phút, mở liên kết sau để lập')
    environment.log(
      `agency-quiz: tài khoản đầu tiên (dùng một lần): ${settings.publicUrl}/console/link/${secret}`,
    )
  }
  committee.close()
}

/** The committee of a data folder that a server has run in. */
export function committeeIn(
  { dataDir: folder, publicUrl }: Pick<ServeSettings, 'dataDir' | 'publicUrl'>,
  { clock, random, log }: Surroundings,
): Committee {
  const { console: secret } = keyring(secretsIn(join(folder, 'secrets.json'), random, false))
  return openCommittee({ folder, secret, publicUrl, clock, random, say: log })
}
