import type { FieldType } from '../server/contract/public.ts'

/** How a field is typed: attributes of its `<input>`, the same in the element and on the page without script. */
export interface Keyboard {
  readonly type: 'tel' | 'email' | 'text'
  /** What the browser may fill in by itself: only what the type is certain to hold. */
  readonly autocomplete: string
  readonly inputmode: 'numeric' | undefined
}

/** By the type of a field, never by its name: `unitName` names no person. A type newer than this script is text. */
export const keyboardOf = (type: FieldType): Keyboard => ({
  type: type === 'phone' ? 'tel' : type === 'email' ? type : 'text',
  autocomplete: completions[type] ?? 'off',
  inputmode: /^(date|number|national-id)$/.test(type) ? 'numeric' : undefined,
})

const completions: { readonly [type in FieldType]?: string } = {
  name: 'name',
  phone: 'tel',
  email: 'email',
  date: 'bday',
}
