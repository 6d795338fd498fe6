import type { Permission } from '../../committee/role.ts'

/** A screen of the console (màn hình): where it is, what it is called, and who sees it. */
export interface Screen {
  readonly id: string
  /** Under `/console/{contest}/`. */
  readonly path: string
  readonly label: string
  /** Whoever may not do this is not shown the way there; the route itself is guarded with the same. */
  readonly permission: Permission
  /** Stands at the right: looked up now and then, not used all day. */
  readonly isAside?: boolean
}

/** The screens in the order of the navigation. A new screen is one line here. */
export const screens: readonly Screen[] = [
  { id: 'desk', path: 'desk', label: 'Bàn việc', permission: 'read-counts' },
  { id: 'compare', path: 'compare', label: 'So sánh', permission: 'read-counts' },
  { id: 'attempts', path: 'attempts', label: 'Lượt thi', permission: 'read-attempts' },
  { id: 'results', path: 'results', label: 'Kết quả', permission: 'read-results' },
  { id: 'agencies', path: 'agencies', label: 'Cơ quan & cổng', permission: 'read-agencies' },
  { id: 'rules', path: 'rules', label: 'Thể lệ', permission: 'read-content', isAside: true },
  { id: 'bank', path: 'bank', label: 'Bộ câu hỏi', permission: 'read-content', isAside: true },
  { id: 'members', path: 'members', label: 'Thành viên', permission: 'read-members', isAside: true },
]

/** The screens whoever has these permissions is shown. */
export const screensFor = (may: readonly string[]): readonly Screen[] =>
  screens.filter(({ permission }) => may.some(each => each === permission))
