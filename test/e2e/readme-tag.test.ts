import { expect, it } from 'vitest'
import { readmeTag } from './readme-tag.ts'

const server = 'http://localhost:8080'
const block = '```html\n<script src="https://thi.example.gov.vn/v1/a.js"></script>\n```'

it('takes the first html block under “The tag”, and changes its origin alone', () => {
  const readme = `# A\n\n${block.replace('a.js', 'b.js')}\n\n## The tag\n\n${block}\n\n${block.replace('a.js', 'c.js')}\n`
  expect(readmeTag(server, readme)).toBe('<script src="http://localhost:8080/v1/a.js"></script>')
})

it.each([
  ['the section is gone', `# A\n\n${block}\n`],
  ['the section has another name', `## A tag\n\n${block}\n`],
  ['its block is in the next section', `## The tag\n\nPaste it.\n\n## Two commands\n\n${block}\n`],
  ['its block is no html', `## The tag\n\n${block.replace('html', 'sh')}\n`],
])('says so when %s', (_, readme) => {
  expect(() => readmeTag(server, readme)).toThrow('README.md has no ```html block under “## The tag”')
})

it('says so when the tag names another server', () => {
  const readme = `## The tag\n\n${block.replace('thi.example.gov.vn', 'thi.example')}\n`
  expect(() => readmeTag(server, readme)).toThrow('does not name https://thi.example.gov.vn')
})
