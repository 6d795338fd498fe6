import type { Demo, Site } from './portal.ts'

/** What `npm start` prints when everything answers: where to go, and what to try there. */
export function announce(demo: Demo, sites: readonly Site[], dataDir: string): string {
  return [
    '',
    'Agency Quiz đã sẵn sàng. Đây là bản dùng thử: thời gian cuộc thi đã được dời từ lần chạy đầu tiên.',
    'Số liệu tham gia hiện ngay từng lượt; cuộc thi thật có câu dự đoán chỉ công bố số làm tròn của ngày hôm trước.',
    '',
    ...columns(sites.map(({ name, hint }) => [`${demo.addressOf(name)}/`, hint])),
    '',
    ...columns([
      [`${demo.server}/embed`, 'Lấy thẻ nhúng, kiểm tra trang, in áp phích'],
      [`${demo.server}/q/${demo.contest}?site=so-noi-vu`, 'Bài thi không cần JavaScript'],
      [`${demo.server}/v1/contests/${demo.contest}`, 'Cuộc thi (JSON)'],
      [`${demo.server}/v1/contests/${demo.contest}/tally`, 'Số liệu các cơ quan (JSON)'],
      [`${demo.server}/v1/openapi.json`, 'Tài liệu giao diện lập trình (OpenAPI)'],
    ]),
    '',
    `Dữ liệu giữ ở ${dataDir}. Dừng: Ctrl+C; chạy lại “npm start”, dữ liệu vẫn còn.`,
    '',
  ].join('\n')
}

function columns(rows: readonly (readonly [address: string, text: string])[]): string[] {
  const width = Math.max(...rows.map(([address]) => address.length))
  return rows.map(([address, text]) => `  ${address.padEnd(width)}  ${text}`)
}
