import { html } from 'lit'
import type { State } from '../state.ts'
import { front } from './introduction.ts'
import { link, type Scene, type View } from './parts.ts'
import { prediction, question, review, sending } from './question.ts'
import { apology, done, elsewhere } from './receipt.ts'
import { identity } from './registration.ts'

type At = State['at']
type StateAt<Here extends At> = State & { readonly at: Here }
type Views = { readonly [Here in At]: (scene: Scene, state: StateAt<Here>) => View }

const loading = (scene: Scene): View =>
  html`<p class="loading">${scene.say('loading')}<br><slot>${link(scene, scene.page)}</slot></p>`

/** The view of each state: a state without one does not compile. */
const views: Views = {
  waiting: loading,
  loading,
  network: scene => apology(scene, { code: 'network' }, 'retry'),
  'unknown-contest': scene => apology(scene, { code: 'unknown-contest' }),
  elsewhere,
  blocked: scene => apology(scene, { code: 'blocked' }),
  before: front,
  open: front,
  closed: front,
  identity,
  starting: identity,
  question,
  prediction,
  review,
  submitting: sending,
  retrying: sending,
  offline: sending,
  done,
  ended: (scene, { failure }) => apology(scene, failure, 'again'),
}

/** What `state` looks like. */
export const view = <Here extends At>(scene: Scene, at: Here, state: StateAt<Here>): View =>
  views[at](scene, state)
