import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { edit, type FaultCase, one, rules } from './fault-case.ts'

/** Broken rules.yaml, by the code that must be told. */
export const rulesFaultCases = {
  'bad-yaml': [
    one('bad-yaml', rules, ['basis: Kế hoạch', 'basis: "Kế" hoạch'], 4, null),
    one('bad-yaml', rules, ['basis:', 'title:'], 4, null),
    one('bad-yaml', rules, ['version: 2024-1', 'version: *ban'], 64, null),
    // At the line where it is, however far below the parser gives up.
    ...[
      "organiser: 'Sở",
      'organiser: "Sở',
      'organiser: {Sở',
      'organiser: @Sở',
      'organiser: x: Sở',
      'organiser Sở',
    ].map(written => one('bad-yaml', rules, ['organiser: Sở', written], 3, null)),
    one('bad-yaml', rules, ['  timeLimit: 20', '   timeLimit: 20'], 24, null),
    one('bad-yaml', rules, ['  timeLimit: 20', ' timeLimit: 20'], 24, null),
    one('bad-yaml', rules, ['  options: 3', '\toptions: 3'], 23, null),
  ],
  'unknown-key': [
    one('unknown-key', rules, ['basis:', 'note: x\nbasis:'], 4, 'note'),
    // What other forms limit a field by would make fields nobody can fill.
    ...['maxLength: 3', 'minLength: 300', 'pattern: "[0-9]+"', 'min: 5', 'max: 1'].map(limit =>
      one(
        'unknown-key',
        rules,
        ['    type: phone\n', `    type: phone\n    ${limit}\n`],
        47,
        `fields.1.${limit.split(':')[0]}`,
      ),
    ),
    one('unknown-key', rules, ['  timeLimit: 20', '  timelimit: 20\n  timeLimit: 20'], 24, 'paper.timelimit'),
  ],
  'missing-key': [
    one('missing-key', rules, ['basis: Kế hoạch số 01/KH\n', ''], 1, 'basis'),
    one('missing-key', rules, ['    closes: 30/09/2024 17:30\n', ''], 11, 'rounds.2.closes'),
  ],
  'bad-value': [
    one('bad-value', rules, ['quota: 2', 'quota: nhiều'], 18, 'topics.1.quota'),
    one('bad-value', rules, ['quota: 2', 'quota: 0'], 18, 'topics.1.quota'),
    one('bad-value', rules, ['metric: people', 'metric: rate'], 40, 'prizes.collective.1.metric'),
    one('bad-value', rules, ['options: 3', 'options: 9'], 23, 'paper.options'),
    one('bad-value', rules, ['https://ket-qua.example.vn/', 'ket-qua'], 5, 'results'),
    one('bad-value', rules, ['https://ket-qua.example.vn/', 'https://ket-qua.example.vn/,'], 5, 'results'),
    one('bad-value', rules, ['https://ket-qua.example.vn/', 'https://ket-qua..example.vn/'], 5, 'results'),
    one('bad-value', rules, ['options: agencies', 'options: units'], 52, 'fields.2.options'),
    one(
      'bad-value',
      rules,
      ['      - value: nguoi-dan\n        label: Người dân\n', ''],
      58,
      'fields.3.options',
    ),
    one(
      'bad-value',
      rules,
      [
        '    options:\n      - value: can-bo\n        label: Cán bộ\n      - value: nguoi-dan\n        label: Người dân\n',
        '    options: []\n',
      ],
      58,
      'fields.3.options',
    ),
    one('bad-value', rules, ['label: Cán bộ', 'label: 7'], 60, 'fields.3.options.1.label'),
    one('bad-value', rules, ['answerAll: true', 'answerAll: có'], 26, 'paper.answerAll'),
  ],
  'unfillable-field': [
    one('unfillable-field', rules, ['label: Số điện thoại', 'label: Số căn cước'], 46, 'fields.1.type'),
    one(
      'unfillable-field',
      rules,
      [
        '  - name: unit',
        '  - name: name\n    label: CCCD\n    type: text\n    required: true\n  - name: unit',
      ],
      50,
      'fields.2.type',
    ),
  ],
  'bad-instant': [
    one('bad-instant', rules, ['01/09/2024 00:00', '2024-09-01 00:00'], 9, 'rounds.1.opens'),
    one('bad-instant', rules, ['01/09/2024 00:00', '01/09/2024'], 9, 'rounds.1.opens'),
  ],
  'impossible-date': [
    one('impossible-date', rules, ['01/09/2024 00:00', '31/02/2024 00:00'], 9, 'rounds.1.opens'),
    one('impossible-date', rules, ['01/09/2024 00:00', '01/09/2024 24:01'], 9, 'rounds.1.opens'),
    one('impossible-date', rules, ['30/09/2024 17:30', '30/09/2024 17:60'], 14, 'rounds.2.closes'),
  ],
  'month-before-day': [
    one('month-before-day', rules, ['15/09/2024 24h00', '09/15/2024 24h00'], 10, 'rounds.1.closes'),
  ],
  'closes-before-opens': [
    one('closes-before-opens', rules, ['15/09/2024 24h00', '15/08/2024 24h00'], 10, 'rounds.1.closes'),
    one('closes-before-opens', rules, ['15/09/2024 24h00', '01/09/2024 00:00'], 10, 'rounds.1.closes'),
  ],
  'overlapping-rounds': [
    one('overlapping-rounds', rules, ['16/09/2024 08:00', '15/09/2024 23:59'], 13, 'rounds.2.opens'),
    one('overlapping-rounds', rules, ['16/09/2024 08:00', '31/08/2024 08:00'], 9, 'rounds.1.opens'),
    one('overlapping-rounds', rules, ['16/09/2024 08:00', '01/09/2024 00:00'], 13, 'rounds.2.opens'),
  ],
  'duplicate-field': [one('duplicate-field', rules, ['name: kind', 'name: unit'], 54, 'fields.3.name')],
  'reserved-field': [
    one('reserved-field', rules, ['name: kind', 'name: token'], 54, 'fields.3.name'),
    one('reserved-field', rules, ['name: kind', 'name: constructor'], 54, 'fields.3.name'),
  ],
  'choice-without-options': [
    {
      files: edit(rules, '    options: agencies\n    other: Đơn vị khác\n', ''),
      faults: [
        ['declared-without-field', rules, 41, 41, 'prizes.collective.1.unit'],
        ['choice-without-options', rules, 50, 50, 'fields.2.type'],
      ],
    },
  ],
  'options-without-choice': [
    one(
      'options-without-choice',
      rules,
      ['type: choice\n    required: false', 'type: text\n    required: false'],
      58,
      'fields.3.options',
    ),
    one(
      'options-without-choice',
      rules,
      ['required: false', 'required: false\n    other: Khác'],
      58,
      'fields.3.other',
    ),
  ],
  'identity-not-a-field': [
    one('identity-not-a-field', rules, ['identity: phone', 'identity: email'], 42, 'identity'),
  ],
  'identity-not-required': [
    one(
      'identity-not-required',
      rules,
      ['type: phone\n    required: true', 'type: phone\n    required: false'],
      42,
      'identity',
    ),
  ],
  'identity-is-a-choice': [
    one('identity-is-a-choice', rules, ['identity: phone', 'identity: unit'], 42, 'identity'),
  ],
  'declared-without-field': [
    one(
      'declared-without-field',
      rules,
      ['type: choice\n    required: true', 'type: choice\n    required: false'],
      41,
      'prizes.collective.1.unit',
    ),
  ],
  'ranking-without-prediction': [
    one(
      'ranking-without-prediction',
      rules,
      ['prediction:\n  label: Có bao nhiêu người dự thi?\n  of: people', 'prediction: null'],
      71,
      'ranking.2',
    ),
  ],
  'duplicate-criterion': [
    one('duplicate-criterion', rules, ['  - nearest-prediction', '  - most-right'], 73, 'ranking.2'),
  ],
  'assumed-nothing': [
    one('assumed-nothing', rules, ['topics.ky-luat.quota', 'topics.ky-luat.quotas'], 75, 'assumed.1.rule'),
    one('assumed-nothing', rules, ['topics.ky-luat.quota', 'paper.toString'], 75, 'assumed.1.rule'),
    one('assumed-nothing', rules, ['topics.ky-luat.quota', 'assumed.1.rule'], 75, 'assumed.1.rule'),
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
