/**
 * What must not be in a script that runs in other people's pages. Names of properties survive minifying, so they
 * are looked for as text.
 */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['zod: the wire contract was imported by value', /\bZod[A-Z]\w+|_zod\b|invalid_union/],
  ['a source map', /sourceMappingURL/],
  ['a style attribute, which a strict CSP refuses', /[\s"'`]style=["'`$]/],
  ['an inline event handler, which a strict CSP refuses', /<[^>]*\son[a-z]+=/],
  ['localStorage', /\blocalStorage\b/],
  ['indexedDB', /\bindexedDB\b/],
  ['a cookie', /\.cookie\b/],
  ['document.write', /document\.write/],
  ['eval', /\beval\(/],
  ['new Function', /\bnew Function\b|\bFunction\(/],
  [
    'markup from a string',
    /\b(outerHTML|insertAdjacentHTML|setHTMLUnsafe|DOMParser|createContextualFragment|unsafeHTML)\b/,
  ],
  ['a beacon', /\bsendBeacon\b/],
  ['a font', /@font-face/],
  ['a style sheet from elsewhere', /@import\b/],
  ['a unit of the host’s root', /\d(?:\.\d+)?rem\b/],
  ['a foreign address', /https?:\/\/(?!www\.w3\.org\/)[\w-]+\./],
]

/** Lit makes every template by setting `innerHTML` of one `<template>`; the probe of Trusted Types sets another. */
const TEMPLATE_MARKUP = 2

/** Everything a built script has that it must not. */
export function bundleFaults(text: string): string[] {
  const assigned = [...text.matchAll(/\.innerHTML\s*=(?!=)/g)].length
  const found = forbidden.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)
  return assigned > TEMPLATE_MARKUP ? [...found, `innerHTML set in ${assigned} places`] : found
}
