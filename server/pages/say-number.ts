const written = new Intl.NumberFormat('vi-VN')

/** A count as people write it: `12.500`. */
export const sayNumber = (count: number): string => written.format(count)

/** A small count with two digits, as official papers write it: `01`. */
export const sayCount = (count: number): string => String(count).padStart(2, '0')
