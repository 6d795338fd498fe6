import { createHash } from 'node:crypto'

const secret = (name: string) => createHash('sha256').update(name).digest('base64url')

/** Secrets that every test's server has, always the same. */
export const testSecrets = {
  current: 'k1',
  seal: { k1: secret('seal') },
  identity: secret('identity'),
  sign: secret('sign'),
}
