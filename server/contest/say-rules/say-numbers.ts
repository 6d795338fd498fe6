import type { Fraction } from '../rules/plain-values.ts'
import type { Rules } from '../rules.ts'

/** The reach of a rule: the contest as a whole. */
export const IN_ALL = 'trong cả cuộc thi'
/** Attempts that were handed in and are not void. */
export const VALID_ATTEMPTS = 'số lượt thi hợp lệ'

/** A number as it is written in Vietnamese: `1.204`, `12,5`. */
export const sayNumber = (value: number): string =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: 4 })

/** A small count as official papers write it: `01`, `12`, `1.204`. */
export const sayCount = (count: number): string => (count < 10 ? `0${count}` : sayNumber(count))

/** A share as a whole percentage where it is one, else as the fraction it is. */
export function sayShare({ numerator, denominator }: Fraction): string {
  const percent = (numerator * 100) / denominator
  return Number.isInteger(percent * 100) ? `${sayNumber(percent)}%` : `${numerator}/${denominator}`
}

/** A length of time: whole seconds, or thousandths. */
export const saySpan = (ms: number): string =>
  ms % 1000 === 0 ? `${sayNumber(ms / 1000)} giây` : `${sayNumber(ms)} phần nghìn giây`

/** `a`, `a và b`, `a, b và c`. */
export function sayList(words: readonly string[], last = 'và'): string {
  const [head, tail] = [words.slice(0, -1), words.at(-1) ?? '']
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`
}

/** The steps of something that is looked at one after another. */
export const saySteps = (steps: readonly string[]): string =>
  steps.map((step, at) => `(${at + 1}) ${step}`).join('; ')

/** The first letter as at the head of a sentence. */
export const sayFirst = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** What people read for the values of a choice field; a value that it does not know stays as it is. */
export function labelsOf(rules: Rules, name: string, values: readonly string[]): string[] {
  const field = rules.fields.find(each => each.name === name)
  const options = Array.isArray(field?.options) ? field.options : []
  return values.map(value => options.find(option => option.value === value)?.label ?? value)
}
