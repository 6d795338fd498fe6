import type { Address } from './read-address.ts'

/** That no scheme was typed, which one was taken, and how to ask for the other. */
export const sayAssumed = (assumed: NonNullable<Address['assumed']>): string =>
  `Địa chỉ nhập không có http:// hay https:// nên đã dùng ${assumed}://; nếu không đúng, hãy ghi đủ.`
