import { attributeFacts } from './attribute-facts.ts'
import { type ElementDeclaration, fieldsOf, methodsOf, type Named } from './manifest.ts'

const THE_PACKAGE = `## The package

    import 'agency-quiz/define.js'                  // registers <agency-quiz>, once per page
    import { AgencyQuiz } from 'agency-quiz/element.js'  // the class alone, no side effects
    import 'agency-quiz/agency-tally.js'            // registers <agency-tally>

    <agency-quiz contest="CONTEST" api="https://SERVER"><a href="https://SERVER/q/CONTEST">…</a></agency-quiz>

- \`api\` is required: without it nothing is asked of anybody, the console says so, and the link inside stays.
- ES modules only, ES2021; the scripts import nothing from elsewhere. JSX: \`import type { CustomElements } from 'agency-quiz/jsx'\`.
- Content-Security-Policy: \`script-src\` where the script comes from, \`connect-src https://SERVER\`; no \`style-src\`.
- Trusted Types: allow the policy \`agency-quiz\`, else the link inside stays.
- No cookies, no localStorage; one key of sessionStorage an attempt keeps its paper for this tab.
- Right answers and explanations are in no reply before the round closes; there is nothing to look for.`

/** `llms.txt`: the whole package on one page of plain Markdown, for whoever writes code without opening the sources. */
export const llmsText = (
  elements: readonly ElementDeclaration[],
  version: string,
): string => `# agency-quiz ${version}

> Custom elements for online contests on the portals of government agencies: citizens answer on the portal they already
> visit, one server grades every attempt and knows which portal it came from. Vietnamese first, English complete.

## Most pages need no package

Paste the tag that your server's page /embed hands out; the quiz appears where the tag stands:

    <script async src="https://SERVER/v1/agency-quiz.js" data-contest="CONTEST"></script>

Every attribute of the element may stand on the tag as data-…. With \`data-upgrade-links\` the tag also turns plain links to
https://SERVER/q/CONTEST into the quiz.

${THE_PACKAGE}

${elements.map(sectionOf).join('\n\n')}
`

const sectionOf = (element: ElementDeclaration): string =>
  [
    `## <${element.tagName}>\n\n${element.description}`,
    list('Attributes', element.attributes, ({ name }) => {
      const { required, values } = attributeFacts[name] ?? {}
      return [required && 'required', values && `one of ${values.join(', ')}`].filter(Boolean).join('; ')
    }),
    list('Properties', fieldsOf(element), ({ type, readonly }) =>
      [type?.text, readonly && 'read-only'].filter(Boolean).join(', '),
    ),
    list('Methods', methodsOf(element)),
    list('Events (bubbling, composed; `detail` always has `contest`)', element.events ?? []),
    list('Slot', element.slots ?? []),
    list('Parts', element.cssParts),
    list('Custom properties', element.cssProperties, ({ default: initial }) => `default ${initial}`),
  ]
    .filter(Boolean)
    .join('\n\n')

/** A list of named things with their meaning; nothing when there are none. */
const list = <Item extends Named>(
  title: string,
  items: readonly Item[],
  about?: (item: Item) => string,
): string =>
  items.length === 0
    ? ''
    : `### ${title}\n\n${items.map(item => `- ${line(item, about?.(item))}`).join('\n')}`

const line = ({ name, description = '' }: Named, about: string | undefined): string =>
  `\`${name || '(default)'}\`${about ? ` (${about})` : ''}${description && `: ${description}`}`
