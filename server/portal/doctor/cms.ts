import type { FetchedPage } from './fetched-page.ts'
import type { Tag } from './page-parts.ts'

export type Cms = 'wordpress' | 'nukeviet' | 'liferay' | 'sharepoint' | 'dotnetnuke' | 'joomla'

/** By what a page gives its system away: generator or header, else files that only that system has. */
const marks: readonly (readonly [Cms, RegExp, RegExp])[] = [
  ['nukeviet', /nukeviet/i, /nv_base_siteurl|\/assets\/js\/language\/vi\.js|nv_lang_data/],
  ['wordpress', /wordpress/i, /\/wp-(content|includes|json)\//],
  ['liferay', /liferay/i, /Liferay\.ThemeDisplay|\/o\/frontend-js-/],
  ['sharepoint', /sharepoint/i, /_spPageContextInfo|\/_layouts\/15\//],
  ['dotnetnuke', /dotnetnuke|dnn platform/i, /\/DesktopModules\/|\/Portals\/_default\//],
  ['joomla', /joomla/i, /\/media\/(jui|system)\/js\/|option=com_content/],
]

/** The content management system a page says it is made with, or shows by its files. */
export function recogniseCms({ headers, html }: FetchedPage, tags: readonly Tag[]): Cms | undefined {
  const generators = tags.filter(({ attributes }) => attributes.get('name')?.toLowerCase() === 'generator')
  const said = [
    ...generators.map(({ attributes }) => attributes.get('content') ?? ''),
    ...['x-generator', 'x-powered-by', 'liferay-portal'].map(
      name => `${headers.has(name) ? name : ''} ${headers.get(name) ?? ''}`,
    ),
    headers.has('microsoftsharepointteamservices') ? 'sharepoint' : '',
  ].join('\n')
  const found = marks.find(([, name]) => name.test(said)) ?? marks.find(([, , file]) => file.test(html))
  return found?.[0]
}
