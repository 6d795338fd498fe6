import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { describe, expect, it } from 'vitest'
import { pack } from './pack.ts'
import { root } from './root.ts'

const packed = pack(root)
const files = readdirSync(packed.folder, { recursive: true, encoding: 'utf8' })

/** What publint has against an unpacked package, warnings too. */
async function lint(folder: string): Promise<string[]> {
  const { messages } = await publint({ pkgDir: folder, strict: true, level: 'warning', pack: false })
  return messages.map(({ code }) => code)
}

/** Ways to find types that a package of ES modules need not go along with, as in attw's profile `esm-only`. */
const OLD_WAYS: readonly string[] = ['node10', 'node16-cjs']

/** What “Are the types wrong?” has against a tarball. */
async function wrongTypes(tarball: string): Promise<Problem[]> {
  const checked = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  if (!checked.types) throw new Error(`${checked.packageName} brings no types`)
  return checked.problems.filter(
    problem => !('resolutionKind' in problem && OLD_WAYS.includes(problem.resolutionKind)),
  )
}

/** The package with its package.json changed, packed again. */
function repacked(old: string, now: string) {
  const { folder } = pack(root)
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  if (!text.includes(old)) throw new Error(`package.json does not say ${old}`)
  writeFileSync(join(folder, 'package.json'), text.replace(old, now))
  return pack(folder)
}

describe('the packed package', () => {
  it('pleases publint', async () => expect(await lint(packed.folder)).toEqual([]))

  it('has the right types', async () => expect(await wrongTypes(packed.tarball)).toEqual([]))

  it('holds what it promises', () => {
    const { exports, customElements, bin, sideEffects } = JSON.parse(
      readFileSync(join(packed.folder, 'package.json'), 'utf8'),
    )
    const entries = Object.values<string | Record<string, string>>(exports)
    const promised = entries.flatMap(entry => (typeof entry === 'string' ? entry : Object.values(entry)))
    const effective = sideEffects.filter((path: string) => path.startsWith('./dist/'))
    for (const path of [...promised, ...Object.values<string>(bin), ...effective, customElements])
      expect(files).toContain(path.replace('./', ''))
  })

  it('holds nothing but what was built', () => {
    const allowed = /^(dist|dist\/(package|server|widget)(\/.*)?|package\.json|README\.md|LICENSE)$/
    expect(files.filter(path => !allowed.test(path))).toEqual([])
    expect(files.filter(path => /\.(ts|map)$/.test(path) && !path.endsWith('.d.ts'))).toEqual([])
  })

  it('leaves nothing to fill in where nobody will fill it in', () => {
    const scripts = files.filter(path => /^dist\/package\/.*\.js$/.test(path))
    expect(scripts.length).toBeGreaterThan(3)
    for (const path of scripts)
      expect(readFileSync(join(packed.folder, path), 'utf8')).not.toContain('__AGENCY_QUIZ')
    const served = readFileSync(join(packed.folder, 'dist/widget/agency-quiz.js'), 'utf8')
    expect(served).toContain('__AGENCY_QUIZ_ORIGIN__')
  })
})

describe('a fault in the package is seen', () => {
  it('by publint: an entry that is not there', async () => {
    const { folder } = repacked('./dist/package/define.js"', './dist/package/register.js"')
    expect(await lint(folder)).toContain('FILE_DOES_NOT_EXIST')
  })

  it('by “Are the types wrong?”: types that are not there', async () => {
    const { tarball } = repacked('./dist/package/element.d.ts', './dist/package/elements.d.ts')
    const element = expect.objectContaining({ entrypoint: './element.js' })
    expect(await wrongTypes(tarball)).toContainEqual(element)
  })
})
