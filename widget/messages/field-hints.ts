import { en } from './en.ts'
import { vi } from './vi.ts'

/**
 * How a field of the registration form is filled in, by its type, in both languages. The server sends it with the field,
 * says it where what was typed is refused, and shows it on its own pages: the element's script holds no more of
 * it than the words it had before there were other types.
 */
export const fieldHints = {
  phone: { vi: vi.phoneHint, en: en.phoneHint },
  email: {
    vi: 'Viết liền, không dấu, ví dụ nguyenvana@gmail.com.',
    en: 'An address like nguyenvana@gmail.com.',
  },
  date: {
    vi: 'Ngày, tháng, năm, ví dụ 05/09/1974.',
    en: 'Day, month, year, like 05/09/1974.',
  },
  'national-id': {
    vi: 'Đủ 12 chữ số trên thẻ căn cước, kể cả số 0 ở đầu.',
    en: 'All 12 digits of the identity card, with the zero in front.',
  },
  number: { vi: vi['invalid-prediction'], en: en['invalid-prediction'] },
} as const
