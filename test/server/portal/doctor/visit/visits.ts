import { visitPolicy } from '../../../../../server/portal/doctor/visit/visit-policy.ts'

/** Where the doctor may go on a developer's machine, and on a server for citizens. */
export const demo = visitPolicy('http://localhost:8080')
export const real = visitPolicy('https://thi.example.vn')

export const HTML = { 'Content-Type': 'text/html' }

/** Why a visit was refused, or `read` when it was not. */
export const refusalOf = (visit: Promise<unknown>) =>
  visit.then(
    () => 'read',
    error => error.refused ?? error,
  )
