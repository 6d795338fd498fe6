import { frameTag, scriptTag } from '../../server/portal/snippets.ts'
import { pageWith } from '../page-with.ts'
import type { HostPage } from './host-page.ts'
import { expectNothingIn, FRAME } from './shown-in-frame.ts'
import { takeByKeyboard } from './take-by-keyboard.ts'

/** A page that promises what is not so, and the fault that has to be found in it. */
interface Control extends HostPage {
  readonly fault: RegExp
}

/** A table that finds no fault in these, or another one, proves nothing. */
export const controls: readonly Control[] = [
  {
    name: 'control-shown',
    what: 'says its frame shows nothing, and it does show the quiz',
    html: ({ embedding, origin }) => pageWith(frameTag(embedding, origin)),
    play: ({ tab }) => expectNothingIn(tab, FRAME),
    fault: /the frame shows our quiz/,
    expects: { ends: 'nothing' },
  },
  {
    name: 'control-via',
    what: 'says a frame vouches for it, and it has the tag',
    html: ({ embedding }) => pageWith(scriptTag(embedding)),
    fault: /the tally grew by control-via script, not by control-via frame/,
    expects: { ends: 'attempt', via: 'frame' },
  },
  {
    name: 'control-blocked',
    what: 'says its quiz can be played, and it refuses our script',
    headers: () => ({ 'content-security-policy': "script-src 'self'" }),
    html: ({ embedding }) => pageWith(scriptTag(embedding)),
    fault: /“begin” never came|the first screen never came/,
    expects: { ends: 'attempt', via: 'script' },
  },
  {
    name: 'control-keyboard',
    what: 'says the keyboard takes a visitor through, and it swallows Tab',
    html: ({ embedding }) =>
      pageWith(
        scriptTag(embedding),
        `<script>addEventListener('keydown', function (event) { if (event.key === 'Tab') event.preventDefault() }, true)</script>`,
      ),
    play: ({ tab, person }) => takeByKeyboard(tab, person),
    fault: /the keyboard never reaches/,
    expects: { ends: 'attempt', via: 'script' },
  },
  {
    name: 'control-label',
    what: 'says axe finds nothing, and it takes the name from every label of ours',
    html: ({ embedding }) =>
      pageWith(
        `${scriptTag(embedding)}<script>setInterval(function () {
          var quiz = document.querySelector('agency-quiz')
          quiz && quiz.shadowRoot && quiz.shadowRoot.querySelectorAll('label[for]').forEach(function (label) { label.removeAttribute('for') })
        }, 10)</script>`,
      ),
    fault: /axe finds in the form: .*label at/,
    expects: { ends: 'attempt', via: 'script' },
  },
]

/** The fault to be found in a page that is a control. */
export const plantedIn = (page: HostPage): RegExp | undefined =>
  controls.find(control => control === page)?.fault
