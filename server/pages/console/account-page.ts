import { html, raw } from 'hono/html'
import { accountVi } from '../../../widget/messages/console/account.ts'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { AccountState, CodeSetUp } from '../../committee/own-account.ts'
import type { Markup } from '../layout.ts'
import { faultsNote } from './door-page.ts'

const say = sayFrom(accountVi)

/** A QR code as one SVG path, in modules. */
export interface CodePicture {
  readonly size: number
  readonly path: string
}

export interface AccountPage {
  readonly state: AccountState
  /** Role that needs a second factor, without which nothing else opens; undefined: it does not, or has one. */
  readonly needsFactor: string | undefined
  readonly leastPassword: number
  /** Where to go on to. */
  readonly next: string
  /** An authenticator app is being set up: shown this once. */
  readonly setUp: (CodeSetUp & { readonly picture: CodePicture }) | undefined
  readonly said: string | undefined
  readonly faults: readonly string[]
}

/** Tài khoản của tôi: what one signs in with, and where one is signed in. Every act is a form of its own. */
export const accountPage = (page: AccountPage): Markup => html`
${factorNote(page)}
${page.said === undefined ? '' : html`<p class="note fine" role="status">${page.said}</p>`}
${faultsNote(page.faults)}
${page.needsFactor === undefined ? html`<p><a class="button" href="${page.next}">${say('onward')}</a></p>` : ''}
<div class="split half">
${passkeySection(page.state)}
${page.setUp ? setUpSection(page.setUp) : codeSection(page.state)}
${passwordSection(page)}
${sessionSection(page.state)}
</div>`

/** What stands between this account and whoever learns its password. */
function factorNote({ needsFactor, state }: AccountPage): Markup {
  if (needsFactor !== undefined) return html`<p class="note look">${say('needsFactor', needsFactor)}</p>`
  const isSet = state.hasCode || state.passkeys.length > 0
  return html`<p class="note ${isSet ? 'fine' : 'look'}">${say(isSet ? 'hasFactor' : 'noFactor')}</p>`
}

const passkeySection = ({
  passkeys,
}: AccountState): Markup => html`<section class="panel"><h2>${say('passkeys')}</h2>
<p class="quiet small">${say('passkeysHow')}</p>
<ul>${passkeys.map(
  ({ id, name, made }) =>
    html`<li class="row"><span>${say('passkeyNamed', name || say('passkeyName'), made === null ? '' : inVietnam(Date.parse(made)).date)}</span>
<form method="post" action="/console/account/passkey/${id}/remove"><button class="button" type="submit">${say('remove')}</button></form></li>`,
)}</ul>
<passkey-add><p class="quiet small">${say('noPasskeys')}</p></passkey-add></section>`

/** A keeper of passwords wants to know whose it is. */
const currentPassword = ({ login }: AccountState): Markup =>
  html`<input name="login" value="${login}" autocomplete="username" hidden><label>${say('current')} <input class="full" type="password" name="password" autocomplete="current-password" required></label>`

const codeSection = (state: AccountState): Markup => html`<section class="panel"><h2>${say('code')}</h2>
<p class="quiet small">${say(state.hasCode ? 'codeIsSet' : 'codeHow')}</p>
<form class="form" method="post" action="/console/account/code/${state.hasCode ? 'remove' : 'start'}">
${currentPassword(state)}
<button class="button" type="submit">${say(state.hasCode ? 'removeCode' : 'startCode')}</button>
</form></section>`

/** The picture is drawn by us, as one path of digits and letters. */
const setUpSection = ({ uri, spareCodes, picture }: NonNullable<AccountPage['setUp']>): Markup => {
  const side = picture.size + 8
  return html`<section class="panel"><h2>${say('code')}</h2>
<p>${say('scan')}</p>
<p><svg width="220" height="220" viewBox="-4 -4 ${side} ${side}" role="img" aria-label="${say('codePicture')}" shape-rendering="crispEdges"><path fill="#fff" d="M-4 -4h${side}v${side}h-${side}z"/><path fill="#000" d="${raw(picture.path)}"/></svg></p>
<p><code>${new URL(uri).searchParams.get('secret') ?? ''}</code></p>
<form class="form" method="post" action="/console/account/code/confirm">
<label>${say('confirm')} <input class="full num" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required></label>
<button class="button primary" type="submit">${say('confirmAct')}</button>
</form>
<p>${say('spare')}</p>
<p><code>${spareCodes.join(' ')}</code></p></section>`
}

const passwordSection = ({
  state,
  leastPassword,
}: AccountPage): Markup => html`<section class="panel"><h2>${say('password')}</h2>
<form class="form" method="post" action="/console/account/password">
${currentPassword(state)}
<label>${say('next', leastPassword)} <input class="full" type="password" name="next" autocomplete="new-password" minlength="${leastPassword}" maxlength="128" required></label>
<button class="button" type="submit">${say('changePassword')}</button>
</form></section>`

const sessionSection = ({
  sessions,
}: AccountState): Markup => html`<section class="panel"><h2>${say('sessions')}</h2>
<ul>${sessions.map(({ id, began, browser, isThis }) => {
  const { minute, date } = inVietnam(Date.parse(began))
  return html`<li class="row"><span>${say('session', browserOf(browser), minute, date)}${isThis ? say('thisOne') : ''}</span>
<form method="post" action="/console/account/sessions/${id}/end"><button class="button" type="submit">${say('end')}</button></form></li>`
})}</ul>
<form method="post" action="/console/account/sessions/end"><button class="button" type="submit">${say('endAll')}</button></form></section>`

/** Browser and system as people know them, of a User-Agent that says a dozen names. */
function browserOf(agent: string | null): string {
  const browser = /Edg|Coc_coc|Firefox|CriOS|Chrome|Safari/.exec(agent ?? '')?.[0]
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent ?? '')?.[0]
  if (browser === undefined) return say('unknownBrowser')
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', Coc_coc: 'Cốc Cốc', CriOS: 'Chrome' }
  return [names[browser] ?? browser, system].filter(Boolean).join(', ')
}
