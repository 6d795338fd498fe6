/** Who somebody is on the console (vai trò), and what each may do. */
export type Role = 'committee' | 'secretariat' | 'auditor' | 'agency'

/** Every role, the one that decides most first. */
export const roles = ['committee', 'secretariat', 'auditor', 'agency'] as const satisfies readonly Role[]

/** Roles of people, who sign in with a password or a passkey; an agency looks by its link. */
export const personRoles = ['committee', 'secretariat', 'auditor'] as const satisfies readonly Role[]
export type PersonRole = (typeof personRoles)[number]

/** What a role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  committee: 'Ban Tổ chức',
  secretariat: 'Tổ Thư ký',
  auditor: 'Kiểm tra (chỉ đọc)',
  agency: 'Cơ quan (chỉ xem)',
}

/** Something a route of the console asks for before it answers. */
export const permissions = [
  /** Bàn việc, So sánh: numbers of the whole contest, exact. */
  'read-counts',
  /** Kết quả: who leads and who has a prize, by receipts. */
  'read-results',
  /** Lượt thi, and the evidence of one attempt. */
  'read-attempts',
  /** Who handed in one attempt: name, phone and what else was declared, for a purpose that is written down. */
  'read-identity',
  /** Cơ quan & cổng. */
  'read-agencies',
  /** Thể lệ, Bộ câu hỏi. */
  'read-content',
  /** The right answers before every round is over. */
  'read-key',
  /** Thành viên, and who did what. */
  'read-members',
  /** Tables as files. */
  'export-counts',
  /** Make and revoke the link an agency looks by. */
  'give-agency-link',
  /** Invite, change a role, remove. */
  'change-members',
  /** One's own password, second factor and sessions. */
  'own-account',
  /** The page of an agency: its own for an agency, any for the others. */
  'read-agency-page',
] as const
export type Permission = (typeof permissions)[number]

const readings = [
  ...(['read-counts', 'read-results', 'read-attempts', 'read-agencies'] as const),
  ...(['read-content', 'read-members', 'export-counts', 'own-account', 'read-agency-page'] as const),
]

/** What is not written here is refused. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  committee: [...readings, 'read-identity', 'read-key', 'give-agency-link', 'change-members'],
  secretariat: [...readings, 'read-identity', 'read-key', 'give-agency-link'],
  auditor: readings,
  agency: ['read-agency-page'],
}

/** All that a role may do. */
export const permissionsOf = (role: Role): readonly Permission[] => granted[role]

/** Whether a role may do it: only what the table above grants. */
export const may = (role: Role, permission: Permission): boolean => granted[role].includes(permission)

/** Somebody who is signed in. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Set for role `agency` alone: the one contest, and the one agency of it, that the link was made for. */
  readonly contest: string | null
  readonly agency: string | null
  /** A password alone lets this account in and its role needs more: until that is set, nothing but the account is shown. */
  readonly needsFactor: boolean
}

/** Roles that decide or prepare: a password alone shows them nothing but where to set a second factor. */
export const needsSecondFactor = (role: Role): boolean => role === 'committee' || role === 'secretariat'
