import { globSync, readFileSync } from 'node:fs'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { english, vietnamese } from '../../../server/pages/language.ts'
import { pagesEn } from '../../../widget/messages/pages-en.ts'
import { pagesVi } from '../../../widget/messages/pages-vi.ts'
import { openApp } from '../../open-app.ts'
import { all, attr, type Element, elementsIn, type ReadPage } from './read-page.ts'
import { tour } from './tour.ts'
import { formOf, press, registered, sentBy, visit } from './visit.ts'

type Node = DefaultTreeAdapterTypes.Node

/** A letter that no English sentence has. */
const VIETNAMESE = /[ăâđêôơưàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ]/iu
/** Texts of the sample contests that stand in titles of pages, where nothing can be marked. */
const OWN = /Cuộc thi thử|Tuần 1|Ban Tổ chức|Sở A/g
const READ_OUT = ['aria-label', 'alt', 'placeholder']

/** What people read of a page outside what is marked as Vietnamese: its texts, and what is read out to them. */
function unmarked(node: Node): string[] {
  if (node.nodeName === 'style') return []
  if ('value' in node) return [node.value]
  if (!('childNodes' in node)) return []
  if ('attrs' in node && node.nodeName !== 'html' && attr(node, 'lang') === 'vi') return []
  const readOut = 'attrs' in node ? READ_OUT.flatMap(name => attr(node, name) ?? []) : []
  return [...readOut, ...node.childNodes.flatMap(unmarked)]
}

/** What is Vietnamese of a page and not marked so. */
const foreign = ({ html }: ReadPage): string[] => {
  const description = all({ elements: elementsIn(parse(html)) }, 'meta')
    .filter(meta => attr(meta, 'name') === 'description')
    .map(meta => attr(meta, 'content') ?? '')
  return [...unmarked(parse(html)), ...description].filter(text => VIETNAMESE.test(text.replace(OWN, '')))
}

const isPage = ({ headers }: ReadPage): boolean => /^text\/html/.test(headers.get('content-type') ?? '')
const isSwitch = (link: Element): boolean => attr(link, 'hreflang') !== undefined

/** Where a page leads, but for the link to its other language and the pages for webmasters. */
function waysOf(page: ReadPage): string[] {
  const links = all(page, 'a').filter(link => !isSwitch(link))
  const [posts, gets] = ['post', 'get'].map(way =>
    all(page, 'form').filter(form => attr(form, 'method') === way),
  )
  return [
    ...links.map(link => attr(link, 'href') ?? ''),
    ...(posts ?? []).map(form => attr(form, 'action') ?? ''),
    ...(gets ?? []).map(form => `/?${new URLSearchParams(sentBy(form))}`),
  ].filter(address => /^\/(?!embed)/.test(address))
}

const asksForEnglish = (address: string): boolean => /[?&]lang=en\b/.test(address)

describe('our pages in English', () => {
  let pages: ReadonlyMap<string, ReadPage>
  let originals: ReadonlyMap<string, ReadPage>
  beforeAll(async () => {
    pages = await tour('en')
    originals = await tour('vi')
  })

  it('say nothing in Vietnamese but what is marked so, on any page of the flow', () => {
    expect(pages.size).toBeGreaterThan(40)
    for (const [name, page] of pages) {
      expect(foreign(page), name).toEqual([])
      if (isPage(page)) expect(attr(all(page, 'html')[0], 'lang'), name).toBe('en')
    }
  })

  it('lead to pages in English', () => {
    for (const [name, page] of pages)
      expect(
        waysOf(page).filter(way => !asksForEnglish(way)),
        name,
      ).toEqual([])
  })

  it('come with the status, the caching and the policy of the same page in Vietnamese', () => {
    for (const [name, page] of pages) {
      const original = originals.get(name)
      // The shorter of two texts may be too short to be worth packing.
      for (const { headers } of [page, ...(original ? [original] : [])]) headers.delete('vary')
      expect([page.status, ...page.headers], name).toEqual([original?.status, ...(original?.headers ?? [])])
    }
  })

  it('are Vietnamese for whoever asks for nothing (control)', () => {
    for (const [name, page] of originals) {
      expect(foreign(page), name).not.toEqual([])
      if (isPage(page)) expect(attr(all(page, 'html')[0], 'lang'), name).toBe('vi')
      expect(waysOf(page).filter(asksForEnglish), name).toEqual([])
    }
  })

  it('have a link to and from Vietnamese, with the agency and the receipt of the address', async () => {
    const on = await openApp()
    for (const path of ['/', '/q/thi-thu', '/q/thi-thu?site=so-a', '/q/thi-thu/receipt?code=AAAA']) {
      const original = await visit(on, path)
      const [there] = all(original, 'a').filter(isSwitch)
      expect([attr(there, 'lang'), attr(there, 'hreflang')]).toEqual(['en', 'en'])
      const translated = await visit(on, attr(there, 'href') ?? '')
      const [back] = all(translated, 'a').filter(isSwitch)
      expect([attr(back, 'lang'), attr(back, 'href')]).toEqual(['vi', path])
    }
  })

  it('send the same fields, so that an attempt by them counts like every other', async () => {
    const on = await openApp()
    const forms: string[][] = []
    for (const query of ['?site=so-a', '?site=so-a&lang=en']) {
      const first = await visit(on, `/q/thi-thu${query}`)
      const paper = await press(on, first, registered)
      forms.push([...sentBy(formOf(first)), ...sentBy(formOf(paper))].map(([name]) => name))
    }
    expect(forms[1]).toEqual(forms[0])
  })
})

describe('an address that asks for English', () => {
  it.each([
    '?site=so-a&lang=en',
    '?site=so-a&amp;lang=en',
    '?site=so-a?lang=en',
    '?lang=EN',
    '?lang=en-US',
    '?LANG=en',
  ])('is understood however it was copied: %s', async query => {
    const { html } = await visit(await openApp(), `/q/thi-thu${query}`)
    expect(html).toContain('<html lang="en">')
  })

  it.each(['', '?lang=vi', '?lang=english', '?slang=en', '?site=en'])('is not any other: %s', async query => {
    const { html } = await visit(await openApp(), `/q/thi-thu${query}`)
    expect(html).toContain('<html lang="vi">')
  })

  it('tells no empty remedy', async () => {
    expect((await visit(await openApp(), '/q/khac?lang=en')).html).not.toMatch(/<p>\s*<\/p>/)
  })
})

describe('a frame in English', () => {
  it('leads to the page in English where no script runs', async () => {
    const on = await openApp()
    const page = await visit(on, '/frame/thi-thu?lang=en')
    expect(foreign(page)).toEqual([])
    expect(all(page, 'a').map(link => attr(link, 'href'))).toEqual([
      'https://thi.example.vn/q/thi-thu?lang=en',
    ])
  })
})

describe('the sentences of the pages', () => {
  it('take the same values in both languages', () => {
    const places = (sentence: string) => [...new Set(sentence.match(/\{\d\}/g) ?? [])].sort()
    const translated = new Map(Object.entries(pagesEn))
    for (const [key, sentence] of Object.entries(pagesVi))
      expect(places(translated.get(key) ?? ''), key).toEqual(places(sentence))
  })

  it('stand in the dictionary and in no page', () => {
    const sources = globSync('server/pages/*.ts')
    expect(sources.length).toBeGreaterThan(10)
    for (const path of sources) {
      const program = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      expect(
        program.split('\n').filter(line => VIETNAMESE.test(line)),
        path,
      ).toEqual([])
    }
  })

  it('are filled in as text, or with markup that is kept', async () => {
    expect(vietnamese('atMost', 3)).toBe('Mỗi người thi tối đa 3 lượt')
    expect(String(await english.markup('byLink', '<b>'))).toBe('Taking part through the link of &lt;b&gt;')
    expect([vietnamese.count(12500), english.count(12500)]).toEqual(['12.500', '12,500'])
  })
})
