import { html } from 'hono/html'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Markup } from '../layout.ts'
import { consoleScript, doorPage, faultsNote } from './door-page.ts'

const say = sayFrom(signInVi)

export interface SignInPage {
  readonly contest: string
  /** Where to go afterwards. */
  readonly next: string
  readonly login: string
  readonly faults: readonly string[]
  /** Nobody has an account: says where the first link was printed. */
  readonly isEmpty: boolean
}

/** Đăng nhập. The button of the passkey shows itself where the browser can do it. */
export const signInPage = ({ contest, next, login, faults, isEmpty }: SignInPage): Markup =>
  doorPage(
    say('signIn'),
    contest,
    html`<div><p class="quiet">${say('forWhom')}</p>
<h1>${contest}</h1></div>
${faultsNote(faults)}
${isEmpty ? html`<p class="note">${say('nobodyYet')}</p>` : signInForms(next, login)}`,
    consoleScript,
  )

const signInForms = (
  next: string,
  login: string,
): Markup => html`<passkey-sign-in next="${next}"></passkey-sign-in>
<form class="form" method="post" action="/console/sign-in">
<input type="hidden" name="next" value="${next}">
<label>${say('login')} <input class="full" name="login" value="${login}" autocomplete="username webauthn" autocapitalize="none" spellcheck="false" required></label>
<label>${say('password')} <input class="full" type="password" name="password" autocomplete="current-password" required></label>
<button class="button primary big" type="submit">${say('enter')}</button>
</form>
<p class="quiet small">${say('noAccount')}</p>`

/** The second half: the code of the authenticator app. */
export const codePage = (contest: string, next: string, faults: readonly string[]): Markup =>
  doorPage(
    say('code'),
    contest,
    html`<div><p class="quiet">${contest}</p>
<h1>${say('code')}</h1></div>
<p>${say('codeHow')}</p>
${faultsNote(faults)}
<form class="form" method="post" action="/console/sign-in/code">
<input type="hidden" name="next" value="${next}">
<label>${say('codeField')} <input class="full num" name="code" autocomplete="one-time-code" maxlength="20" required autofocus></label>
<button class="button primary big" type="submit">${say('enter')}</button>
</form>`,
  )
