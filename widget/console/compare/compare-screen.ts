import { html, type TemplateResult } from 'lit'
import type { Compare } from '../../../server/contract/console/compare.ts'
import { count } from '../../messages/console/say-console.ts'
import { ScreenElement } from '../screen-element.ts'

/** `<compare-screen>`: So sánh, the screen the committee lives in. */
export class CompareScreen extends ScreenElement<Compare> {
  protected override view({ rows }: Compare): TemplateResult {
    return html`<table class="rank">${rows.map(
      ({ name, attempts, valid, people }) =>
        html`<tr><th scope="row">${name}</th><td class="n">${count(attempts)}</td><td class="n">${count(valid)}</td><td class="n">${count(people)}</td></tr>`,
    )}</table>`
  }
}
