import { html, nothing } from 'lit'
import type { Failure } from '../../api.ts'
import { alert, described, type Scene, type View } from './parts.ts'

/** `Mục đích: chấm bài…`: a short label, and what it is about. */
const LABELLED = /^([^:.]{2,30}):\s+(.+)$/
/** So many lines tell a hurried reader what it is about; the rest is one press away. */
const SUMMARY_LINES = 3

/** What is agreed to: what its paragraphs are called and begin with, the whole of it on demand, and the tick. */
export function consent(scene: Scene, text: string, failure: Failure | undefined): View {
  const { say } = scene
  const paragraphs = text.split('\n').filter(line => line.trim())
  const labelled = paragraphs.flatMap(line => LABELLED.exec(line) ?? []).length
    ? paragraphs.filter(line => LABELLED.test(line))
    : paragraphs
  const isShort = paragraphs.length <= SUMMARY_LINES && text.length < 300
  return html`<div class="consent" lang="vi">${
    isShort
      ? paragraphs.map(paragraph)
      : html`${labelled.slice(0, SUMMARY_LINES).map(line => paragraph(firstOf(line)))}
        <details><summary>${say('wholeConsent')}</summary>${paragraphs.map(paragraph)}</details>`
  }</div>
  <div><label class="choice" part="option"><input type="checkbox" name="consent" value="1" required aria-invalid=${!!failure}
    aria-describedby=${described('consent', false, failure)}><span>${say('agree')}</span></label>${alert(scene, failure, 'consent')}</div>`
}

/** The first clause of a paragraph, for the summary. */
const firstOf = (line: string): string => line.split(/[;.](?:\s|$)/)[0] ?? line

function paragraph(line: string): View {
  const [, label, rest] = LABELLED.exec(line) ?? []
  return label ? html`<p><b>${label}:</b> ${rest}</p>` : html`<p>${line || nothing}</p>`
}
