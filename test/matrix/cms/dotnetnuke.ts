/** DNN's PortalSecurity, the expressions that FilterFlag.NoScripting cuts out of the HTML of whoever may not use scripts. */
const CUT = [
  /<script[^>]*>.*?<\/script[^><]*>/gis,
  /<input[^>]*>.*?<\/input[^><]*>/gis,
  /<object[^>]*>.*?<\/object[^><]*>/gis,
  /<embed[^>]*>.*?<\/embed[^><]*>/gis,
  /<applet[^>]*>.*?<\/applet[^><]*>/gis,
  /<form[^>]*>.*?<\/form[^><]*>/gis,
  /<option[^>]*>.*?<\/option[^><]*>/gis,
  /<select[^>]*>.*?<\/select[^><]*>/gis,
  /<source[^>]*>.*?<\/source[^><]*>/gis,
  /<iframe[^>]*>.*?<\/iframe[^><]*>/gis,
  /\bon(error|load|focus|blur|click|dblclick|change|select|submit|reset|key\w+|mouse\w+)\b/gis,
  /(javascript|vbscript):/gis,
  /unescape/gis,
]

/** The content of an HTML module as DNN keeps it; its editor drops data attributes when the module is opened again. */
export const dotnetnuke = (html: string): string =>
  CUT.reduce((kept, bad) => kept.replace(bad, ' '), html).replace(/ data-[a-z-]+="[^"]*"/g, '')
