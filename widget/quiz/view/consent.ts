import { html } from 'lit'
import type { Failure } from '../../api.ts'
import { type Paragraph, paragraphsOf, summaryOf } from '../../messages/consent.ts'
import { alert, described, type Scene, type View } from './parts.ts'

/** What is agreed to: what its paragraphs are called and begin with, the whole of it on demand, and the tick. */
export function consent(scene: Scene, text: string, failure: Failure | undefined): View {
  const { say } = scene
  const paragraphs = paragraphsOf(text)
  const isShort = paragraphs.length <= 3 && text.length < 300
  return html`<div class="consent" lang="vi">${
    isShort
      ? paragraphs.map(paragraph)
      : html`${summaryOf(paragraphs).map(({ label, text }) => paragraph({ label, text: firstOf(text) }))}
        <details><summary>${say('wholeConsent')}</summary>${paragraphs.map(paragraph)}</details>`
  }</div>
  <div><label class="choice" part="option"><input type="checkbox" name="consent" value="1" required aria-invalid=${!!failure}
    aria-describedby=${described('consent', false, failure)}><span>${say('agree')}</span></label>${alert(scene, failure, 'consent')}</div>`
}

/** The first clause of a paragraph, for the summary. */
const firstOf = (text: string): string => text.split(/[;.](?:\s|$)/)[0] ?? text

const paragraph = ({ label, text }: Paragraph): View =>
  html`<p>${label && html`<b>${label}:</b> `}${text}</p>`
