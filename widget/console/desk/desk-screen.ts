import { html, nothing, type TemplateResult } from 'lit'
import type { Desk } from '../../../server/contract/console/desk.ts'
import { deskVi } from '../../messages/console/desk.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { voidedWords } from '../../messages/console/say-filter.ts'
import { ScreenElement } from '../screen-element.ts'
import { type JobView, viewOf } from './job-views.ts'

const say = sayFrom(deskVi)

/** `<desk-screen>`: Bàn việc. What needs somebody first, with what depends on it; the contest so far; what comes next. */
export class DeskScreen extends ScreenElement<Desk> {
  protected override view(desk: Desk): TemplateResult {
    const contest = this.contest?.id ?? ''
    const [first, ...others] = desk.jobs.map(job => viewOf(job, contest))
    return html`
      ${first ? firstJob(first) : nothing}
      <div class="split">
        ${first ? otherJobs(others) : noJobs()}
        <div>${soFar(desk, contest)}${upcoming(desk)}</div>
      </div>`
  }
}

const firstJob = ({ what, why, act, href }: JobView): TemplateResult => html`
  <section class="note look row">
    <div><b .textContent=${say('first', `${what}.`)}></b>${why.map(line => html`<p .textContent=${line}></p>`)}</div>
    <a class="button primary" href=${href} .textContent=${act}></a>
  </section>`

const otherJobs = (jobs: readonly JobView[]): TemplateResult =>
  jobs.length === 0
    ? noJobs()
    : html`<section class="panel"><h2>${say('others')}</h2><ul class="jobs">${jobs.map(job)}</ul></section>`

const job = ({ what, why, act, href }: JobView): TemplateResult => html`
  <li><b .textContent=${capital(what)}></b><p .textContent=${why.join(' ')}></p><a class="button" href=${href} .textContent=${act}></a></li>`

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

const noJobs = (): TemplateResult => html`
  <section class="panel"><h2>${say('empty')}</h2><p class="quiet">${say('emptyWhy')}</p></section>`

const soFar = ({ counts, today, voided }: Desk, contest: string): TemplateResult => html`
  <section class="panel"><h2>${say('counts')}</h2>
    <dl class="counts">${(['attempts', 'valid', 'people'] as const).map(
      each => html`<div><dt>${say(each)}</dt><dd .textContent=${count(counts[each])}></dd></div>`,
    )}</dl>
    <p class="small quiet" .textContent=${sayToday(today)}></p>
    ${voidedWords(voided).map(words => html`<p class="small warn" .textContent=${words}></p>`)}
    <p><a href="/console/${contest}/compare">${say('compare')}</a></p>
  </section>`

function sayToday({ valid, lastWeek }: Desk['today']): string {
  const sofar = say('today', count(valid))
  if (lastWeek === null) return `${sofar}.`
  const { weekday, day } = inVietnam(Date.parse(lastWeek.day))
  return `${sofar}${say('lastWeek', weekday, day, count(lastWeek.valid))}.`
}

const upcoming = ({ upcoming }: Desk): TemplateResult => html`
  <section class="panel"><h2>${say('upcoming')}</h2>
    ${
      upcoming.length === 0
        ? html`<p class="quiet">${say('nothingUpcoming')}</p>`
        : html`<dl class="facts">${upcoming.map(
            ({
              at,
              what,
              round,
            }) => html`<dt class="num" .textContent=${sayMoment(Date.parse(at), what === 'closes')}></dt>
              <dd .textContent=${round === null ? say(what) : say('ofRound', round, say(what))}></dd>`,
          )}</dl>`
    }
  </section>`

/** A midnight that something ends at belongs to the day that ends; one that something begins at, to the day that begins. */
function sayMoment(at: number, isEnd: boolean): string {
  const { minute, date } = inVietnam(at)
  return isEnd && minute === '00:00' ? `24:00 ngày ${inVietnam(at - 1).date}` : `${minute} ngày ${date}`
}
