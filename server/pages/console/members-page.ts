import { html } from 'hono/html'
import { membersVi } from '../../../widget/messages/console/members.ts'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Act } from '../../committee/act.ts'
import type { Invitation, Person } from '../../committee/people.ts'
import { personRoles, roleNames } from '../../committee/role.ts'
import type { Markup } from '../layout.ts'
import { faultsNote } from './door-page.ts'

const say = sayFrom(membersVi)

/** An invitation just made: its link is shown this once. */
export interface NewInvitation {
  readonly name: string
  readonly role: string
  readonly url: string
  readonly expires: number
}

export interface MembersPage {
  /** Where its forms go: the page's own path. */
  readonly path: string
  /** Who looks. */
  readonly me: string
  readonly mayChange: boolean
  /** Where an agency's link is made; null: not by whoever looks. */
  readonly agencies: string | null
  readonly people: readonly Person[]
  readonly invitations: readonly Invitation[]
  readonly acts: readonly Act[]
  /** Acts of the server's command line that everybody must see. */
  readonly loud: readonly Act[]
  readonly invited: NewInvitation | undefined
  readonly faults: readonly string[]
}

/** Thành viên: who may do what, who changed it, and what was done. */
export const membersPage = (page: MembersPage): Markup => html`
${page.loud.map(({ at, subject }) => html`<p class="note look">${say('printed', inVietnam(at).minute, inVietnam(at).date, subject)}</p>`)}
${faultsNote(page.faults)}
${page.invited ? newInvitation(page.invited) : ''}
<p>${answer(page.people)}</p>
${peopleTable(page)}
${page.agencies === null ? '' : html`<p class="no-print">${say('agencyLink')} <a href="${page.agencies}">${say('agencyLinkAt')}</a></p>`}
${page.mayChange ? inviteForm(page.path) : ''}
${page.mayChange ? invitationList(page) : ''}
${actList(page.acts)}`

function answer(people: readonly Person[]): string {
  const without = people.filter(({ hasCode, passkeys }) => !hasCode && passkeys === 0).length
  return say('answer', people.length) + (without === 0 ? say('allHaveFactor') : say('withoutFactor', without))
}

const peopleTable = (page: MembersPage): Markup => html`<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('login')}</th><th scope="col">${say('role')}</th><th scope="col">${say('factors')}</th><th scope="col">${say('lastSignIn')}</th><th scope="col" class="no-print">${say('act')}</th></tr></thead>
<tbody>${page.people.map(person => personRow(page, person))}</tbody>
</table></div>`

const personRow = (page: MembersPage, person: Person): Markup => html`<tr>
<th scope="row">${person.name}${person.id === page.me ? html` <span class="tag">${say('you')}</span>` : ''}</th>
<td>${person.login}</td><td>${roleNames[person.role]}</td><td>${factorsOf(person)}</td>
<td class="num">${person.lastSignIn === null ? say('never') : whenOf(person.lastSignIn)}</td>
<td class="no-print">${actsOn(page, person)}</td></tr>`

const factorsOf = ({ passkeys, hasCode }: Person): Markup | string => {
  const has = [...(passkeys > 0 ? [say('passkey')] : []), ...(hasCode ? [say('code')] : [])]
  return has.length > 0 ? has.join(', ') : html`<span class="warn">${say('noFactor')}</span>`
}

function actsOn({ path, me, mayChange }: MembersPage, { id, name, role }: Person): Markup | '' {
  const isMe = id === me
  if (!mayChange && !isMe) return ''
  const remove = html`<form method="post" action="${path}/${isMe ? 'leave' : `${id}/remove`}"><button class="button grave" type="submit" aria-label="${say(isMe ? 'leave' : 'remove')}: ${name}">${say(isMe ? 'leave' : 'remove')}</button></form>`
  const changeRole = html`<form class="row" method="post" action="${path}/${id}/role"><select name="role" aria-label="${say('role')}: ${name}">${roleOptions(role)}</select><button class="button" type="submit" aria-label="${say('changeRole')}: ${name}">${say('changeRole')}</button></form>`
  return html`<details><summary aria-label="${say('change')}: ${name}">${say('change')}</summary><div class="form">${mayChange ? changeRole : ''}${remove}</div></details>`
}

const roleOptions = (chosen: string): Markup[] =>
  personRoles.map(
    role =>
      html`<option value="${role}"${role === chosen ? html` selected` : ''}>${roleNames[role]}</option>`,
  )

const inviteForm = (
  path: string,
): Markup => html`<section class="panel narrow no-print"><h2>${say('invite')}</h2>
<form class="form" method="post" action="${path}/invite">
<label>${say('inviteName')} <input class="full" name="name" maxlength="80" autocomplete="off" required></label>
<label>${say('role')} <select name="role">${roleOptions('secretariat')}</select></label>
<button class="button primary" type="submit">${say('inviteAct')}</button>
</form></section>`

const newInvitation = ({ name, role, url, expires }: NewInvitation): Markup => {
  const { minute, date } = inVietnam(expires)
  return html`<section class="note fine"><p>${say('invited', name, role, minute, date)}</p>
<p><code>${url}</code></p>
<label>${say('inviteAct')} <textarea class="full" rows="4" readonly>${say('inviteText', name, role, url)}</textarea></label></section>`
}

const invitationList = ({
  path,
  invitations,
}: MembersPage): Markup => html`<section class="panel narrow"><h2>${say('invitations')}</h2>
${invitations.length === 0 ? html`<p class="quiet">${say('noInvitation')}</p>` : html`<ul>${invitations.map(each => invitationRow(path, each))}</ul>`}</section>`

const invitationRow = (path: string, { id, name, role, expires }: Invitation): Markup => {
  const { minute, date } = inVietnam(expires)
  return html`<li class="row"><span>${say('invitationOf', name ?? '', roleNames[role], minute, date)}</span>
<form method="post" action="${path}/invitations/${id}/withdraw"><button class="button" type="submit" aria-label="${say('withdraw')}: ${name ?? ''}">${say('withdraw')}</button></form></li>`
}

const actList = (acts: readonly Act[]): Markup => html`<section class="panel"><h2>${say('acts')}</h2>
<p class="quiet small">${say('actsHow')}</p>
<ul class="acts">${acts.map(act => html`<li><span class="num quiet">${whenOf(act.at)}</span> ${actSentence(act)}</li>`)}</ul></section>`

const actSentence = ({ kind, by, subject }: Act): string =>
  say(kind === 'invited' ? 'was-invited' : kind, by ?? say('operator'), subject)

const whenOf = (at: number): string => {
  const { minute, date } = inVietnam(at)
  return `${minute} ${date}`
}
