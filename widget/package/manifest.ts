/** What we read and write of a custom elements manifest (schema 1.0.0). */
export interface Manifest {
  readonly schemaVersion: string
  readonly readme: string
  readonly modules: readonly ManifestModule[]
}

export interface ManifestModule {
  readonly kind: 'javascript-module'
  readonly path: string
  readonly declarations: readonly ElementDeclaration[]
  readonly exports: readonly ManifestExport[]
}

export interface ManifestExport {
  readonly kind: 'js' | 'custom-element-definition'
  readonly name: string
  readonly declaration: { readonly name: string; readonly module: string }
}

/** A name with its meaning: a slot, a part. */
export interface Named {
  readonly name: string
  readonly description?: string
}

interface Typed extends Named {
  readonly type?: { readonly text: string }
}

export interface Attribute extends Typed {
  readonly default?: string
  readonly fieldName: string
}

export interface Field extends Typed {
  readonly kind: 'field'
  readonly static?: boolean
  readonly readonly?: boolean
  readonly privacy?: string
  readonly default?: string
  readonly attribute?: string
}

export interface Method extends Named {
  readonly kind: 'method'
  readonly privacy?: string
  readonly parameters?: readonly (Typed & { readonly optional?: boolean })[]
  readonly return?: { readonly type: { readonly text: string } }
}

export interface CustomProperty extends Named {
  readonly default: string
}

/** A class that is a custom element, as seen from outside. */
export interface ElementDeclaration {
  readonly kind: 'class'
  readonly customElement: true
  readonly name: string
  readonly tagName: string
  readonly description: string
  readonly attributes: readonly Attribute[]
  readonly members: readonly (Field | Method)[]
  readonly events?: readonly Typed[]
  readonly slots?: readonly Named[]
  readonly cssParts: readonly Named[]
  readonly cssProperties: readonly CustomProperty[]
  readonly superclass: { readonly name: string; readonly package?: string }
}

export const fieldsOf = ({ members }: ElementDeclaration): readonly Field[] =>
  members.filter(member => member.kind === 'field')

export const methodsOf = ({ members }: ElementDeclaration): readonly Method[] =>
  members.filter(member => member.kind === 'method')
