import { html } from 'hono/html'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Markup } from '../layout.ts'
import { doorPage, faultsNote } from './door-page.ts'

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

/** Đăng nhập. */
export const signInPage = ({ contest, next, login, faults, isEmpty }: SignInPage): Markup =>
  doorPage(
    say('signIn'),
    contest,
    html`<div><p class="quiet">${say('forWhom')}</p>
<h1>${contest}</h1></div>
${faultsNote(faults)}
${
  isEmpty
    ? html`<p class="note">${say('nobodyYet')}</p>`
    : html`<form class="form" method="post" action="/console/sign-in">
<input type="hidden" name="next" value="${next}">
<label>${say('login')} <input class="full" name="login" value="${login}" autocomplete="username webauthn" autocapitalize="none" spellcheck="false" required></label>
<label>${say('password')} <input class="full" type="password" name="password" autocomplete="current-password" required></label>
<button class="button primary big" type="submit">${say('enter')}</button>
</form>
<p class="quiet small">${say('noAccount')}</p>`
}`,
  )
