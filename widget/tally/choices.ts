import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Measure } from '../figures/place-agencies.ts'
import type { SayTally } from '../messages/say.ts'

/** What the reader chose to compare. */
export interface Choice {
  readonly measure: Measure
  /** null: every block. */
  readonly block: string | null
}

/** Native selects: which block to look at, and which count decides the order. */
export function choices(
  say: SayTally,
  blocks: readonly string[],
  { measure, block }: Choice,
  choose: (choice: Partial<Choice>) => void,
  offered: readonly Measure[],
): TemplateResult {
  const ofBlock: readonly Option[] = [['', say('everyBlock')], ...blocks.map(name => [name, name] as const)]
  const ofMeasure = offered.map(name => [name, say(name)] as const)
  const chooseMeasure = (value: string) =>
    choose({ measure: offered.find(name => name === value) ?? measure })
  return html`
    <div class="choices">
      ${blocks.length > 1 ? select('block', say('block'), ofBlock, block ?? '', value => choose({ block: value || null })) : nothing}
      ${select('measure', say('measure'), ofMeasure, measure, chooseMeasure)}
    </div>`
}

type Option = readonly [value: string, label: string]

const select = (
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult => html`
  <label>${label}
    <select name=${name} .value=${live(chosen)} @change=${({ target }: Event) => target instanceof HTMLSelectElement && choose(target.value)}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`
