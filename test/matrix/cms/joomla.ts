import { stripTags } from './strip-tags.ts'

/** joomla/filter, InputFilter::$blockedTags: what the default text filters take from everyone but a Super User. */
const BLOCKED = new Set(
  'applet body bgsound base basefont canvas embed frame frameset head html id iframe ilayer layer link meta name object script style title xml'.split(
    ' ',
  ),
)

/** Its cleanTags() also drops every name that is not letters and digits: no custom element has ever passed. */
const REGULAR = /^[a-z][a-z0-9]*$/

/** An article as Joomla keeps it when an editor saves. */
export const joomla = (html: string): string => stripTags(html, tag => REGULAR.test(tag) && !BLOCKED.has(tag))
