import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { sayRules } from '../../../server/contest/say-rules/say-rules.ts'
import { parseRules } from '../../../server/folder/parse-rules.ts'

const sets = globSync('test/fixtures/{played,every-word}/*/rules.yaml').sort()

/** The eight sets of rules that are played, and three with every word those do not use, as their readers get them: read by a person, sentence by sentence. */
it.each(sets.map(file => [basename(dirname(file)), file] as const))('%s, in words', (_, file) => {
  const { whole } = parseRules('rules.yaml', readFileSync(file, 'utf8'))
  const said = (whole ? sayRules(whole) : []).map(({ section, sentences }) =>
    [section, ...sentences.map(sentence => `- ${sentence}`), ''].join('\n'),
  )
  expect(said.join('\n')).toBe(readFileSync(join(dirname(file), 'rules.txt'), 'utf8'))
})
