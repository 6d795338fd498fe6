import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkTag, scriptTag, upgradeTag } from '../../server/portal/snippets.ts'
import type { HostPage, Surroundings } from '../matrix/host-page.ts'
import { takeQuiz } from '../matrix/take-quiz.ts'
import { clickWhenThere, until } from '../matrix/until.ts'
import { pageWith } from '../page-with.ts'

type Visit = Parameters<NonNullable<HostPage['play']>>[0]

/** Wait until the page shows so many quizzes, and hold it to that for a moment: one too many may come late. */
async function seeQuizzes({ tab }: Visit, count: number, when: string): Promise<void> {
  const shown = `document.querySelectorAll('agency-quiz').length`
  await until(tab, `${shown} === ${count}`, `${count} quizzes ${when}`)
  await new Promise(resolve => setTimeout(resolve, 300))
  const later = await tab.value(shown)
  if (later !== count) throw new Error(`${later} quizzes, not ${count}, ${when}`)
}

const go = ({ tab }: Visit, id: string) => clickWhenThere(tab, `document.getElementById('${id}')`, id)

/** To the quiz, away, back to it twice over by the snapshots and states that such pages keep; then the attempt. */
const comeAndGo: HostPage['play'] = async visit => {
  await seeQuizzes(visit, 0, 'before the link is there')
  for (const time of ['at first', 'the second time']) {
    await go(visit, 'den')
    await seeQuizzes(visit, 1, `${time} the link is there`)
    await go(visit, 've')
    await seeQuizzes(visit, 0, `${time} the link is gone`)
  }
  await visit.tab.back()
  await seeQuizzes(visit, 1, 'after Back')
  return takeQuiz(visit.tab, visit.person)
}

const front = '<p>Trang chủ.</p><a id="den" href="/cuoc-thi.html">Cuộc thi</a>'
const back = '<a id="ve" href="/">Trang chủ</a>'

/** A site that Turbo turns into one page: each visit changes the body, and Back shows what was kept of it. */
const turbo = (
  packages: string,
  name: string,
  form: (to: Surroundings) => string,
  head: (to: Surroundings) => string,
): HostPage => {
  const page = (body: string, to: Surroundings) =>
    pageWith(body, `<script src="/turbo.js"></script>${head(to)}`)
  return {
    name: `turbo-${name}`,
    what: `Turbo 8, the ${name} arrives with the next page`,
    html: to => page(front, to),
    files: {
      '/turbo.js': () => readFileSync(join(packages, '@hotwired/turbo/dist/turbo.es2017-umd.js'), 'utf8'),
      '/cuoc-thi.html': to => page(`<div>${form(to)}</div>${back}`, to),
    },
    play: comeAndGo,
    expects: { ends: 'attempt', via: 'script' },
  }
}

/** An application that React draws: the content of an article comes as HTML, the link as an element of its own. */
const react = (packages: string, name: string, content: (to: Surroundings) => string): HostPage => ({
  name: `react-${name}`,
  what: `React 18, the ${name} is drawn and taken away`,
  html: to =>
    pageWith(
      `<div id="goc"></div><script src="/react.js"></script><script src="/react-dom.js"></script><script>
const { createElement: h, useState, useEffect, StrictMode } = React
function App() {
  const [here, show] = useState(false)
  useEffect(() => { const back = () => show(location.hash === '#cuoc-thi'); addEventListener('popstate', back); return () => removeEventListener('popstate', back) }, [])
  const to = hash => () => { history.pushState(null, '', hash); show(hash === '#cuoc-thi') }
  return here
    ? h('section', null, ${content(to)}, h('p', null, 'Thể lệ.'), h('button', { id: 've', onClick: to('#') }, 'Trang chủ'))
    : h('section', null, h('button', { id: 'den', onClick: to('#cuoc-thi') }, 'Cuộc thi'))
}
ReactDOM.createRoot(document.getElementById('goc')).render(h(StrictMode, null, h(App)))
</script>`,
      upgradeTag(to.server),
    ),
  files: {
    '/react.js': () => readFileSync(join(packages, 'react/umd/react.development.js'), 'utf8'),
    '/react-dom.js': () => readFileSync(join(packages, 'react-dom/umd/react-dom.development.js'), 'utf8'),
  },
  play: comeAndGo,
  expects: { ends: 'attempt', via: 'script' },
})

const asHtml = (html: string) =>
  `h('div', { dangerouslySetInnerHTML: { __html: ${JSON.stringify(html).replaceAll('</', '<\\/')} } })`

/** Pages that change without loading; `packages` holds Turbo and React. */
export const changingPages = (packages: string): readonly HostPage[] => [
  turbo(
    packages,
    'link',
    to => linkTag(to.embedding),
    to => upgradeTag(to.server),
  ),
  turbo(
    packages,
    'script',
    to => scriptTag(to.embedding),
    () => '',
  ),
  react(packages, 'link', to => {
    const [, href = ''] = /href="([^"]*)"/.exec(linkTag(to.embedding)) ?? []
    return `h('a', { href: ${JSON.stringify(href)} }, 'Cuộc thi')`
  }),
  react(packages, 'article', to => asHtml(`<p>${linkTag(to.embedding)}</p>`)),
  react(packages, 'script', to => asHtml(scriptTag(to.embedding))),
]
