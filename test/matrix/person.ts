/** Who takes part, as typed into the form. */
export interface Person {
  readonly name: string
  readonly phone: string
  readonly unit: string
  readonly kind: string
}

/** The nth person: another phone number, so another participant. */
export const person = (number: number, unit: string): Person => ({
  name: 'Nguyễn Thị Ánh',
  phone: `09${30_000_000 + number}`,
  unit,
  kind: 'nguoi-dan',
})
