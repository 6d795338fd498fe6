import { html, nothing } from 'lit'
import type { Failure } from '../../api.ts'
import { sayLeft } from '../../messages/instants.ts'
import type { Quiz } from '../quiz.ts'
import type { State } from '../state.ts'
import { introduction } from './introduction.ts'
import { alert, button, link, type View, type ViewContext } from './parts.ts'
import { prediction, question, review, submission } from './question.ts'
import { done } from './receipt.ts'
import { registration } from './registration.ts'

type At = State['at']
type StateAt<Here extends At> = State & { readonly at: Here }
type Views = { readonly [Here in At]: (context: ViewContext, state: StateAt<Here>) => View }

const loading = (context: ViewContext): View =>
  html`<p class="loading">${context.say('loading')}<br><slot>${link(context, context.page)}</slot></p>`

/** The contest cannot be shown, or an attempt can go no further: why, and the ways on. */
const failureNotice = (context: ViewContext, failure: Failure, action?: 'retry' | 'again'): View =>
  html`${alert(context, failure)}<p class="actions">${action ? button(context, action, action) : nothing}${link(context, context.page)}</p>`

/** Another element of this page plays the contest. */
const elsewhere = (context: ViewContext): View =>
  html`<p>${context.say('elsewhere')}</p><p><slot>${link(context, context.page)}</slot></p>`

/** The view of each state: a state without one does not compile. */
const views: Views = {
  waiting: loading,
  loading,
  network: context => failureNotice(context, { code: 'network' }, 'retry'),
  'unknown-contest': context => failureNotice(context, { code: 'unknown-contest' }),
  elsewhere,
  blocked: context => failureNotice(context, { code: 'blocked' }),
  before: introduction,
  open: introduction,
  closed: introduction,
  identity: registration,
  starting: registration,
  question,
  prediction,
  review,
  submitting: submission,
  retrying: submission,
  offline: submission,
  done,
  ended: (context, { failure }) => failureNotice(context, failure, 'again'),
}

/** What `state` looks like. */
export const view = <Here extends At>(context: ViewContext, at: Here, state: StateAt<Here>): View =>
  views[at](context, state)

/** Which contest this is, once it is no longer the heading, and the time left of an open paper. */
export function contestLine({ say, left }: ViewContext, state: State): View {
  if (!('contest' in state) || state.at === state.contest.status) return nothing
  const timed = 'paper' in state && left !== undefined
  return html`<p class="bar"><b id="title" lang="vi">${state.contest.title}</b>
    ${timed ? html`<b part="timer" role="timer" aria-live="off" translate="no" .textContent=${say('left', sayLeft(say, left))}></b>` : nothing}</p>`
}

/**
 * Whether the page's address says `agency-quiz-debug`, anywhere: routers of some pages read what is after `#`. Not asked of
 * `location`, which a fresh browser takes 0.25 ms to make, nor of `document.URL`, which a form of that name takes the place of.
 */
export const isDebugAsked = (): boolean => document.documentURI.includes('agency-quiz-debug')

/** Where the page's address asks for it: facts for a webmaster, and the CSP line to add. */
export function debug({ state, host, isBlocked, agency }: Quiz, version: string): View {
  if (!isDebugAsked()) return nothing
  const { api, contest } = host
  const facts = [
    `agency-quiz ${version}`,
    `api: ${api}`,
    `contest: ${contest}: ${state.at}`,
    `site: ${location.origin}: ${agency === undefined ? '-' : agency}`,
    isBlocked && `CSP: connect-src ${api}`,
  ]
  return html`<pre>${facts.filter(Boolean).join('\n')}</pre>`
}
