import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { library } from '../library.ts'

export const jqueryHtml: HostPage = {
  name: 'jquery-html',
  what: 'jQuery 1.12 puts the article, with the tag in it, into the page by .html()',
  files: {
    '/jquery.js': () => library('jquery/dist/jquery.min.js'),
    '/tin.js': ({ embedding }) =>
      `jQuery(function ($) { $('#tin').html(${JSON.stringify(`<p>Tin mới</p>${scriptTag(embedding)}`)}) })`,
  },
  html: () =>
    pageWith('<div id="tin"></div>', '<script src="/jquery.js"></script><script src="/tin.js"></script>'),
  given: "window.jQuery?.fn.jquery === '1.12.4'",
  expects: { ends: 'attempt', via: 'script' },
}
