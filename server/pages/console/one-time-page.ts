import { html } from 'hono/html'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import type { Markup } from '../layout.ts'
import { doorPage, faultsNote } from './door-page.ts'

const say = sayFrom(signInVi)

export interface OneTimePage {
  readonly contest: string
  readonly role: string
  readonly expires: number
  readonly leastPassword: number
  /** Whose account it opens again; null: it makes a new one. */
  readonly reopens: string | null
  readonly typed: { readonly name: string; readonly login: string }
  readonly faults: readonly string[]
}

/**
 * Where a one-time link leads: whoever presses the button is in; whatever only looks, such as the preview of a chat,
 * uses nothing up.
 */
export function oneTimePage(page: OneTimePage): Markup {
  const { contest, role, expires, reopens, leastPassword, faults } = page
  const { minute, date } = inVietnam(expires)
  const title = say(reopens === null ? 'linkTitle' : 'reopenTitle')
  return doorPage(
    title,
    contest,
    html`<div><p class="quiet">${contest}</p>
<h1>${title}</h1></div>
<p>${say('linkFor', role, minute, date)}</p>
${reopens === null ? '' : html`<p class="note">${say('reopenFor', reopens)}</p>`}
${faultsNote(faults)}
<form class="form" method="post">
${reopens === null ? whoFields(page) : ''}
<label>${say('newPassword', leastPassword)} <input class="full" type="password" name="password" autocomplete="new-password" minlength="${leastPassword}" maxlength="128" required></label>
<p class="quiet small">${say('passwordHint')}</p>
<button class="button primary big" type="submit">${say(reopens === null ? 'create' : 'reopen')}</button>
</form>`,
  )
}

const whoFields = ({ typed }: OneTimePage): Markup =>
  html`<label>${say('name')} <input class="full" name="name" value="${typed.name}" autocomplete="name" maxlength="80" required></label>
<label>${say('newLogin')} <input class="full" name="login" value="${typed.login}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required></label>`

/** A link that lets nobody in any more. */
export const spentLinkPage = (contest: string): Markup =>
  doorPage(
    say('linkTitle'),
    contest,
    html`<h1>${say('signIn')}</h1>
<p class="note fault">${say('spent')}</p>
<p><a href="/console">${say('home')}</a></p>`,
  )

/** Where an agency's link leads. `signedIn`: who is signed in in this browser. */
export const agencyLinkPage = (contest: string, agency: string, signedIn: string | undefined): Markup =>
  doorPage(
    say('viewTitle'),
    contest,
    html`<div><p class="quiet">${contest}</p>
<h1>${agency}</h1></div>
<p>${say('viewFor', agency, contest)}</p>
${signedIn === undefined ? '' : html`<p class="note">${say('viewReplaces', signedIn)}</p>`}
<form class="form" method="post">
<button class="button primary big" type="submit">${say('view')}</button>
</form>`,
  )
