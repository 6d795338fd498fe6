import { adoptStyles, css, supportsAdoptingStyleSheets } from 'lit'
import { theme } from '../theme.ts'
import { styles } from './styles.ts'
import { receiptStyles } from './view/receipt.ts'

/**
 * A page that forbids selecting would lock Safari's fields too; `.notice:empty` is never `display: none`, or what is said in it
 * first would not be heard.
 */
const card = css`
  .root,
  input {
    -webkit-user-select: text;
    user-select: text;
  }
  .root,
  form {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }
  .loading {
    min-block-size: 22em;
  }
  .notice:empty {
    padding: 0;
    border: 0;
    margin-block-end: -1em;
  }
  @media print {
    [part='link']::after {
      content: ' (' attr(href) ')';
    }
  }
`

/** What an element that waits looks like: the card, in the room that most contests take. All it shows has its look here. */
export const cardSheet = css`${theme}${card}`

const stepSheet = css`${styles}${receiptStyles}`

const withSteps = new WeakSet<ShadowRoot>()

/**
 * Give `root` what the steps look like, once, after what it has. To be called when the contest has been asked for: a slow
 * phone needs 3 ms to read this sheet, and does so while the request is on its way; for an element that nobody scrolls to,
 * it never does.
 */
export function adoptStepSheet(root: ShadowRoot): void {
  if (withSteps.has(root)) return
  withSteps.add(root)
  // Lit replaces the sheets that are there; where a browser adopts none, it adds an element for each.
  adoptStyles(root, supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, stepSheet] : [stepSheet])
}
