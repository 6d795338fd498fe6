import { css, html, nothing } from 'lit'
import { sayEnd, sayInstant } from '../../messages/instants.ts'
import type { State } from '../state.ts'
import { button, heading, type View, type ViewContext } from './parts.ts'

type Done = Extract<State, { at: 'done' }>

/** The server has the paper: the receipt, for whom it counts, and what happens next. */
export function done(context: ViewContext, { contest, result, site }: Done): View {
  const { say } = context
  const { receipt, submittedAt, score } = result
  return html`<div class="done">${heading(context, say('done'))}</div>
    ${score ? html`<p><b>${say('score', score.right, score.of)}</b></p>` : nothing}
    <div class="ticket">
      <p id="receipt">${say('receipt')}</p>
      <output part="receipt" role="group" aria-labelledby="receipt" translate="no">${receipt}</output>
      <p>${say('submittedAt', sayInstant(say, submittedAt))}</p>
      ${countedFor(context, site)}
    </div>
    <p>${say('keep', sayEnd(say, contest.closes), sayInstant(say, contest.closes))}</p>
    <p class="actions">${button(context, 'copy', 'copy')}${
      contest.attempts.limit === 1 ? nothing : button(context, 'again', 'again')
    }<a part="link" target="_blank" href=${`${context.page.split('?')[0]}/receipt?code=${receipt}`}>${say('save')}</a></p>`
}

/** A paper kept by an older script does not know. */
const countedFor = ({ say }: ViewContext, site: Done['site']): View => {
  if (site === undefined) return nothing
  return site === null
    ? html`<p>${say('countedForNone')}</p>`
    : html`<p>${say('countedFor')} <b lang="vi">${site.name}</b></p>`
}

/** A browser that asks its reader first may never answer. */
const PATIENCE_MS = 1_000

/**
 * Put the text of `node` on the clipboard: by the clipboard's own call, which frames and apps' web views refuse, or by
 * selecting it, as people do. False when neither is allowed; the text stays selected for its reader.
 */
export async function copyText(node: Element): Promise<boolean> {
  const write = async () => {
    await navigator.clipboard.writeText(node.textContent ?? '')
    return true
  }
  const patience = new Promise<boolean>(resolve => setTimeout(resolve, PATIENCE_MS, false))
  if (await Promise.race([write().catch(() => false), patience])) return true
  getSelection()?.selectAllChildren(node)
  return document.execCommand('copy')
}

/** The one moment to be glad of: a tick, and a ticket that can be kept. */
export const receiptStyles = css`
  .done {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .done::before {
    content: '✓';
    padding-inline: 0.375em;
    border: 2px solid;
    border-radius: 50%;
    color: var(--link);
  }
  .ticket {
    padding: 0.75em min(1em, 6%);
    border: 2px dashed var(--muted);
    border-radius: 0.5em;
  }
  output {
    display: block;
    font: 700 1.5em/1.5 monospace;
    letter-spacing: 0.1em;
    user-select: all;
  }
`
