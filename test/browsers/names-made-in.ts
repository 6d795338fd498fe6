import type { AnyNode, Program } from 'acorn'
import { full } from 'acorn-walk'

/** Names a script gives itself, so that they say nothing about the browser. */
export interface OwnNames {
  readonly bindings: ReadonlySet<string>
  /** Members that hold what can be called. */
  readonly methods: ReadonlySet<string>
  /** Members of any kind. */
  readonly members: ReadonlySet<string>
}

/** Every name a script declares, and every member it gives its own classes and objects. */
export function namesMadeIn(program: Program): OwnNames {
  const own = { bindings: new Set<string>(), methods: new Set<string>(), members: new Set<string>() }
  full(program, (node: AnyNode, _state, kind) => {
    if (node.type === 'Identifier' && kind === 'VariablePattern') own.bindings.add(node.name)
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
      for (const member of node.body.body)
        if (member.type === 'MethodDefinition') addMember(own, member.key, member.kind === 'method')
    if (node.type === 'ObjectExpression')
      for (const property of node.properties)
        if (property.type === 'Property') addMember(own, property.key, /Function/.test(property.value.type))
    if (
      node.type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      isOfOwn(node.left.object)
    )
      addMember(own, node.left.property, /Function/.test(node.right.type))
  })
  return own
}

/** Only what a class or object gives itself; giving a node a property says that the node has it. */
const isOfOwn = (object: AnyNode): boolean => object.type === 'ThisExpression'

function addMember(
  { methods, members }: { methods: Set<string>; members: Set<string> },
  key: AnyNode,
  isCalled: boolean,
): void {
  const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''
  members.add(name)
  if (isCalled) methods.add(name)
}
