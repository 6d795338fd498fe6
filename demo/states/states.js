/** Shows every state in a grid. Switches and the state to show alone come from the address: `?theme=dark#review`. */
import { states } from './state-list.js'

const grid = document.querySelector('#states')
const switches = document.querySelector('#switches')

for (const { name, title, state, notice } of states) {
  const article = document.createElement('article')
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  const quiz = document.createElement('agency-quiz')
  article.id = name
  link.href = `#${name}`
  link.textContent = title
  quiz.contest = 'phu-tho-2024'
  quiz.api = 'https://thi.example'
  quiz.headingLevel = '3'
  quiz.preview(state, notice && [notice])
  heading.append(link)
  article.append(heading, quiz)
  grid.append(article)
}

function apply() {
  const { theme, width, size, lang } = Object.fromEntries(new FormData(switches))
  grid.className = [width, size, location.hash && 'alone'].join(' ')
  for (const quiz of grid.querySelectorAll('agency-quiz')) Object.assign(quiz, { theme, lang })
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = switches.elements.namedItem(name)
  if (field) field.value = value
}
switches.addEventListener('change', apply)
addEventListener('hashchange', apply)
apply()
