/** An exact value: `over / under`, `under` above 0. What is compared is never rounded before (decisions.md 35, 37). */
export interface Ratio {
  readonly over: bigint
  readonly under: bigint
}

const whole = (count: number): bigint => BigInt(count)

/** A share of two whole numbers; `under` above 0. */
export const ratio = (over: number, under = 1): Ratio => ({ over: whole(over), under: whole(under) })

const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/

/** A number as its decimals are written: 2.5 is 5/2 exactly. Refuses what has no plain decimals. */
export function decimalRatio(value: number): Ratio {
  const [, units, decimals = ''] = DECIMAL.exec(String(value)) ?? []
  if (units === undefined) throw new RangeError(`${value} is no plain decimal number`)
  return { over: BigInt(units + decimals), under: 10n ** BigInt(decimals.length) }
}

/** Negative where `a` is less. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.over * b.under - b.over * a.under
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export const addRatios = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

export const subtractRatios = (a: Ratio, b: Ratio): Ratio => addRatios(a, { ...b, over: -b.over })

export const multiplyRatios = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.over,
  under: a.under * b.under,
})

/** The greatest whole number that is not above it. */
export function floorRatio({ over, under }: Ratio): bigint {
  const quotient = over / under
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient
}
