import { readFileSync } from 'node:fs'

const README = new URL('../../README.md', import.meta.url)
/** The server that the README speaks of. */
const ORIGIN = 'https://thi.example.gov.vn'

/**
 * What a reader of `readme` pastes: its first ```html block under “## The tag”, with the origin of `server` in
 * place of the one the README speaks of, and not a letter more. Throws when there is nothing like it to paste.
 */
export function readmeTag(server: string, readme = readFileSync(README, 'utf8')): string {
  const section = readme.split(/^## /m).find(part => part.startsWith('The tag\n'))
  const block = /^```html\n(.*?)\n```$/ms.exec(section ?? '')?.[1]
  if (!block) throw new Error('README.md has no ```html block under “## The tag”: nobody could paste the tag')
  if (!block.includes(`${ORIGIN}/`)) throw new Error(`the tag in README.md does not name ${ORIGIN}: ${block}`)
  return block.replaceAll(ORIGIN, server)
}
