import type { Identifier } from '@mdn/browser-compat-data/forLegacyNode'
import { type AnyNode, type MemberExpression, type Program, parse } from 'acorn'
import { full } from 'acorn-walk'
import type { Browsers } from './named-browsers.ts'
import { namesMadeIn } from './names-made-in.ts'
import { featureAt, featuresIn, lacking } from './support.ts'

/** Parse a classic script, or a module, of ES2021. Throws a SyntaxError at anything newer. */
export const parseScript = (code: string): Program =>
  parse(code, {
    ecmaVersion: 2021,
    sourceType: /^\s*(im|ex)port[\s{*]|export\s*\{[^}]*\};?\s*$/.test(code) ? 'module' : 'script',
  })

/** A name a script uses, and the browsers that lack it. */
export interface Newer {
  readonly name: string
  readonly lack: readonly string[]
}

/**
 * What a script uses that some of the browsers lack: global names, what stands on them (`Array.from`), and members by
 * name (`.at`), where no object of a browser has a member of that name in all of them and the script makes none itself.
 */
export function newerNames(code: string, browsers: Browsers): Newer[] {
  const program = parseScript(code)
  const { bindings, methods, members } = namesMadeIn(program)
  const called = new Set<AnyNode>()
  const used = new Map<string, readonly (Identifier | undefined)[]>()
  const use = (name: string, isOwn: boolean) => void (isOwn || used.set(`.${name}`, everyMember(name)))
  full(program, node => {
    if (node.type === 'CallExpression') called.add(node.callee)
  })
  full(program, (node: AnyNode) => {
    if (node.type === 'Identifier' && !bindings.has(node.name)) used.set(node.name, [onGlobal(node.name)])
    if (node.type === 'Literal' && /\(\?<[=!]/.test(node.regex?.pattern ?? ''))
      used.set(String(node.raw), [LOOKBEHIND])
    if (node.type === 'ObjectPattern')
      for (const property of node.properties)
        if (property.type === 'Property' && property.key.type === 'Identifier')
          use(property.key.name, members.has(property.key.name))
    const member = memberOf(node)
    if (!member) return
    const owner = bindings.has(member.owner) ? undefined : onGlobal(member.owner)
    const fixed = owner?.[`${member.name}_static`] ?? owner?.[member.name]
    if (fixed) used.set(`${member.owner}.${member.name}`, [fixed])
    else use(member.name, (called.has(node) ? methods : members).has(member.name))
  })
  return [...used].flatMap(([name, features]) => {
    const lacks = features.map(feature => lacking(feature, browsers)).sort((a, b) => a.length - b.length)
    return lacks[0]?.length ? [{ name, lack: lacks[0] }] : []
  })
}

/** `Array.from`, `element.after`: the name, and of what where that is a name too. */
function memberOf(node: AnyNode): { owner: string; name: string } | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined
  const { object, property }: MemberExpression = node
  return {
    owner: object.type === 'Identifier' ? object.name : '',
    name: property.type === 'Identifier' ? property.name : '',
  }
}

const LOOKBEHIND = featureAt('javascript', 'regular_expressions', 'lookbehind_assertion')

const onGlobal = (name: string): Identifier | undefined =>
  featureAt('javascript', 'builtins', name) ?? featureAt('api', name) ?? featureAt('api', 'Window', name)

const everyOwner = [['javascript', 'builtins'], ['javascript', 'builtins', 'Intl'], ['api']].flatMap(path =>
  featuresIn(...path).map(([, owner]) => owner),
)

const everyMember = (name: string): Identifier[] =>
  everyOwner.flatMap(owner => (Object.hasOwn(owner, name) && owner[name] ? [owner[name]] : []))
