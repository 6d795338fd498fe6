import {
  elementTag,
  frameTag,
  linkTag,
  scriptTag,
  sturdyTag,
  upgradeTag,
} from '../../server/portal/snippets.ts'
import type { HostPage, Surroundings } from '../matrix/host-page.ts'
import { playInFrame } from '../matrix/play-in-frame.ts'
import { until } from '../matrix/until.ts'
import { pageWith } from '../page-with.ts'
import type { Editor } from './editor.ts'

/** What `/embed` and the doctor hand out to be pasted. */
export const forms = {
  link: ({ embedding }: Surroundings) => linkTag(embedding),
  sturdy: ({ embedding }: Surroundings) => sturdyTag(embedding),
  element: ({ embedding }: Surroundings) => elementTag(embedding),
  script: ({ embedding }: Surroundings) => scriptTag(embedding),
  frame: ({ embedding, origin }: Surroundings) => frameTag(embedding, origin),
}
export type Form = keyof typeof forms

/** A form as an editor saved it, shown by a site whose template holds the script that makes the quiz of links. */
export interface EditedPage extends HostPage {
  readonly editor: Editor
  readonly form: Form
}

const LOOK_MS = 2000

/** One page for each editor and form; `saved` tells what the editor left of it. */
export const editedPages = (
  editors: readonly Editor[],
  saved: (page: EditedPage) => string,
): readonly EditedPage[] =>
  editors.flatMap(editor =>
    (Object.keys(forms) as Form[]).map(form => {
      const page: EditedPage = {
        ...{ editor, form, ...endingOf(editor, form) },
        name: `${editor.id}-${form}`,
        what: `${editor.name}, ${form}`,
        html: ({ server }) => pageWith(`<div class="bai-viet">${saved(page)}</div>`, upgradeTag(server)),
      }
      return page
    }),
  )

/** Every form with a link in it plays in the page; the others where the editor keeps them, else there is nothing. */
function endingOf({ keeps }: Editor, form: Form): Pick<HostPage, 'expects' | 'play'> {
  const isLink = form !== 'script' && form !== 'frame'
  if (isLink || (form === 'script' && keeps.includes(form)))
    return { expects: { ends: 'attempt', via: 'script' } }
  if (keeps.includes(form)) return { expects: { ends: 'attempt', via: 'frame' }, play: playInFrame }
  return { expects: { ends: 'nothing' }, play: seeNothing }
}

/** No quiz is to be had. */
const seeNothing: HostPage['play'] = async ({ tab }) => {
  await until(tab, `document.readyState === 'complete'`, 'the page')
  await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  const shown = await tab.value(`document.querySelectorAll('agency-quiz').length`)
  if (shown !== 0) throw new Error(`${shown} quizzes are shown where the editor takes the form away`)
  return undefined
}
