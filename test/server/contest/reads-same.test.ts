import { describe, expect, it } from 'vitest'
import { foldReading } from '../../../server/contest/reads-same.ts'

describe('reads the same', () => {
  it.each([
    ['Hòa giải', 'Hoà giải'],
    ['thủy lợi', 'thuỷ lợi'],
    ['khỏe', 'khoẻ'],
    ['quản lý', 'quản lí'],
    ['kỹ thuật', 'kĩ thuật'],
    ['Quý I', 'Quí I'],
    ['y tế', 'I tế'],
    ['Sở Nội vụ', 'Sở Nội vụ.'],
    ['Sở Nội vụ', 'SỞ NỘI VỤ'],
    ['Sở Nội vụ', 'Sở  Nội\u00a0vụ;'],
    ['2021-2025', '2021–2025'],
    ['2021 - 2025', '2021-2025'],
    ['03 ngày', '3 ngày'],
    ['02/9/2024', '02/09/2024'],
    ['03/3', '3/3'],
    ['1.200.000 đồng', '1200000 đồng'],
    ['Bộ phận “Một cửa”', 'Bộ phận "Một cửa"'],
    ['10 %', '10%'],
    ['Kỷ luật , kỷ cương', 'Kỉ luật, kỉ cương'],
    ['Tiếng Việt', 'Tiếng Việt'.normalize('NFD')],
    ['Sở\u200b Nội vụ', 'Sở Nội vụ'],
    ['Xã & phường', 'Xã và phường'],
    ['Đúng…', 'Đúng...'],
    ['(một) cửa', '( một ) cửa'],
    ['A/B', 'A / B'],
  ])('%s, %s', (one, other) => expect(foldReading(one)).toBe(foldReading(other)))
})

describe('reads otherwise', () => {
  it.each([
    ['Hòa', 'Hỏa'],
    ['thúy', 'thúi'],
    ['tuy', 'tui'],
    ['1,05', '1,5'],
    ['30 ngày', '3 ngày'],
    ['10,5%', '10.5%'],
    ['2021-2025', '2021-2026'],
    ['ngày', 'ngai'],
    ['Sở Nội vụ', 'Sở Nội vụ tỉnh'],
    ['0,5', '5'],
    ['Không', 'Không có'],
    ['1.2', '12'],
    ['ma', 'má'],
  ])('%s, %s', (one, other) => expect(foldReading(one)).not.toBe(foldReading(other)))
})
