import { html } from 'hono/html'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import { consoleRefusals } from '../../contract/console/refusal.ts'
import type { Markup } from '../layout.ts'
import { doorPage, faultsNote } from './door-page.ts'

const say = sayFrom(signInVi)

export interface OneTimePage {
  readonly contest: string
  readonly role: string
  readonly expires: number
  readonly leastPassword: number
  readonly typed: { readonly name: string; readonly login: string }
  readonly faults: readonly string[]
}

/** Where a one-time link leads: whoever presses the button gets the account; whatever only looks, such as the preview of a chat, uses nothing up. */
export function oneTimePage({ contest, role, expires, leastPassword, typed, faults }: OneTimePage): Markup {
  const { minute, date } = inVietnam(expires)
  return doorPage(
    say('linkTitle'),
    contest,
    html`<div><p class="quiet">${contest}</p>
<h1>${say('linkTitle')}</h1></div>
<p>${say('linkFor', role, minute, date)}</p>
${faultsNote(faults)}
<form class="form" method="post">
<label>${say('name')} <input class="full" name="name" value="${typed.name}" autocomplete="name" maxlength="80" required></label>
<label>${say('newLogin')} <input class="full" name="login" value="${typed.login}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required></label>
<label>${say('newPassword', leastPassword)} <input class="full" type="password" name="password" autocomplete="new-password" minlength="${leastPassword}" maxlength="128" required></label>
<p class="quiet small">${say('passwordHint')}</p>
<button class="button primary big" type="submit">${say('create')}</button>
</form>`,
  )
}

/** A link that lets nobody in any more. */
export const spentLinkPage = (contest: string): Markup =>
  doorPage(
    say('linkTitle'),
    contest,
    html`<h1>${say('linkTitle')}</h1>
<p class="note fault">${say('spent')}</p>
<p><a href="/console">${say('signIn')}</a></p>`,
  )

/** Somebody is signed in, but may not have this page. */
export const notPermittedPage = (contest: string, role: string): Markup =>
  doorPage(
    say('signIn'),
    contest,
    html`<h1>${say('notPermitted', role)}</h1>
<p>${consoleRefusals['not-permitted'].remedy}</p>
<p><a href="/console">${say('home')}</a></p>`,
  )
