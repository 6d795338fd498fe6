/** The end of an address that says: show the quiz here. Part of `href`, so that every editor keeps it. */
const MARK = '#tai-cho'

/** Where a link leads somewhere and is no place for a quiz, whatever its address says. */
const MENU = 'nav,header,footer'
/** Where an address without the mark was hardly meant as the quiz. */
const ASIDE = `${MENU},aside,li,dl,blockquote,q,button,[role^=nav],[role=button],[class*=btn],[class*=button]`

/** The contest that an address of the quiz without script names. */
export const contestOf = ({ pathname }: HTMLAnchorElement): string => pathname.split('/')[2] ?? ''

/**
 * The links to `api`’s quizzes that are meant to be the quiz: those whose address says so, and of addresses pasted before
 * there was a mark the only one of its contest on the page, text alone on its line, and no button.
 */
export function linksMeant(api: string): HTMLAnchorElement[] {
  const links = [...document.querySelectorAll('a')].filter(
    link => link.href.startsWith(`${api}/q/`) && !link.closest('agency-quiz'),
  )
  return links.filter(link =>
    link.hash === MARK
      ? !link.closest(MENU)
      : !link.closest(ASIDE) &&
        links.filter(other => contestOf(other) === contestOf(link)).length < 2 &&
        isAlone(link),
  )
}

/** Whether a link is text, and all there is on its line. */
const isAlone = (link: HTMLElement): boolean =>
  !link.querySelector('img,svg') &&
  !!link
    .closest<HTMLElement>('p,div,td,section,article,main,body')
    ?.innerText.split(/\s*[\n\t]\s*/)
    .includes(link.innerText.trim())
