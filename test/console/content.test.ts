import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { wholeFile } from '../../server/folder/fault.ts'
import { warning } from '../../server/folder/warning.ts'
import { openApp } from '../open-app.ts'
import { CLOSES, sampleContest } from '../sample-contest.ts'
import { signInAs } from './sign-in-as.ts'

const RULES = '/console/thi-thu/rules'
const BANK = '/console/thi-thu/bank'

async function textFor(role: 'committee' | 'secretariat' | 'auditor', path: string, now?: number) {
  const opened = await openApp()
  if (now !== undefined) opened.clock.now = now
  return (await (await signInAs(opened, role)).get(path)).text()
}

describe('Thể lệ', () => {
  it('says the rules, what is asked, what people consent to and which version is served', async () => {
    const page = await textFor('auditor', RULES)
    expect(page).toContain('Điều 1. Thời gian')
    expect(page).toContain('Mỗi đề thi có 07 câu hỏi, mỗi câu 03 phương án')
    expect(page).toContain('Số điện thoại: bắt buộc; dùng để nhận ra các lượt thi của cùng một người')
    expect(page).toContain('Tôi đồng ý.')
    expect(page).toContain(`Phiên bản nội dung ${sampleContest.version}.`)
  })

  it('lists what is only assumed, and the warnings of the rules and the agencies but not of the bank', async () => {
    const rules = {
      ...sampleContest.rules,
      assumed: [{ rule: 'paper.timeLimit', note: 'Chưa rõ <b>thời gian</b>.' }],
    }
    const opened = await openApp({ ...sampleContest, rules })
    const found = ['rules.yaml', 'agencies.csv', 'bank/1.csv'].map(file =>
      warning('draft-questions', wholeFile(file), file),
    )
    const app = createApp({ ...opened.deps, warnings: new Map([['thi-thu', found]]) }, new Map(), '0.0.0')
    const page = await (await (await signInAs({ ...opened, app }, 'committee')).get(RULES)).text()
    expect(page).toContain('Chưa rõ &lt;b&gt;thời gian&lt;/b&gt;.')
    expect(page).toContain('Có rules.yaml câu hỏi')
    expect(page).toContain('Có agencies.csv câu hỏi')
    expect(page).not.toContain('Có bank/1.csv câu hỏi')
  })
})

describe('Bộ câu hỏi', () => {
  it('sets what a topic has beside what a paper takes, and says where that is not enough', async () => {
    const page = await textFor('secretariat', BANK)
    expect(page).toMatch(
      /<th scope="row">Chủ đề một<\/th><td class="n">4<\/td><td class="n">11<\/td><td class="n">2,8<\/td>/,
    )
    expect(page).toContain('Đáp án là số ở giữa')
  })

  it.each([
    ['?topic=mot', 12],
    ['?topic=mot&status=draft', 1],
    ['?q=C%C3%82U+H%E1%BB%8EI+7+', 2],
    ['?q=%C4%90i%E1%BB%81u+3', 2],
    ['?topic=&status=&difficulty=&q=', 24],
    ['?status=nonsense&page=99', 24],
    ['?difficulty=hard', 0],
  ])('lists what %s finds', async (query, count) => {
    const page = await textFor('secretariat', `${BANK}${query}`)
    expect(page.match(/<li id="(mot|hai)-/g)?.length ?? 0).toBe(count)
  })

  const explanation = 'Vì điều 3 quy định như vậy.'

  it.each([
    ['committee', undefined, true],
    ['secretariat', undefined, true],
    ['auditor', undefined, false],
    ['auditor', CLOSES, false],
    ['auditor', CLOSES + 10_001, true],
  ] as const)('tells %s at %s the key: %s', async (role, now, isTold) => {
    const page = await textFor(role, BANK, now)
    expect(page.includes('class="right"')).toBe(isTold)
    expect(page.includes(explanation)).toBe(isTold)
  })

  it('cannot be asked for what an explanation says by whoever may not read it', async () => {
    const page = await textFor('auditor', `${BANK}?q=quy+%C4%91%E1%BB%8Bnh+nh%C6%B0+v%E1%BA%ADy`)
    expect(page).toContain('Không câu nào khớp')
  })

  it('is nothing an agency sees, nor are the rules', async () => {
    const at = await signInAs(await openApp(), 'agency')
    for (const path of [RULES, BANK]) expect((await at.get(path)).status).toBe(403)
  })
})
