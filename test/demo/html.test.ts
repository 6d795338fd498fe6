import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../demo/html.ts'

describe('html', () => {
  it('escapes what is put in, as text and in quoted attributes', () => {
    const sly = `"><script>alert('&')</script>`
    expect(`${html`<a title="${sly}">${sly}</a>`}`).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>',
    )
  })

  it('never lets a text open a tag, close a quote or begin an entity', () => {
    const bare = (markup: unknown) => `${markup}`.replace(/&(amp|lt|gt|quot|#39);/g, '')
    fc.assert(fc.property(fc.string(), text => !/[<>"'&]/.test(bare(html`${text}`))))
  })

  it('puts markup, numbers and lists of them in as they are', () => {
    const items = [1, 2].map(count => html`<li>${count}</li>`)
    expect(`${html`<ul>${items}</ul>`}`).toBe('<ul><li>1</li><li>2</li></ul>')
  })
})
