import type { Demo, Site } from './portal.ts'

/** What is told beside the addresses. */
export interface Told {
  readonly dataDir: string
  readonly consoleLinks: string
  readonly hasCitizens: boolean
}

/** What `npm start` prints when everything answers: where to go, and what to try there. */
export function announce(
  demo: Demo,
  sites: readonly Site[],
  { dataDir, consoleLinks, hasCitizens }: Told,
): string {
  return [
    '',
    'Agency Quiz đã sẵn sàng. Đây là bản dùng thử: thời gian cuộc thi đã được dời từ lần chạy đầu tiên.',
    'Số liệu hiện ngay từng lượt; cuộc thi thật có câu dự đoán chỉ công bố số làm tròn của ngày hôm trước.',
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
    ...console(demo, consoleLinks),
    ...(hasCitizens ? citizensLines : []),
    `Dữ liệu giữ ở ${dataDir}. Dừng: Ctrl+C; chạy lại “npm start”, dữ liệu vẫn còn.`,
    '',
  ].join('\n')
}

const console = ({ contest }: Demo, links: string): string[] => [
  'Bàn làm việc của cuộc thi. Người dùng thử không có thật; “serve” không bao giờ tạo các liên kết này:',
  '',
  ...columns([
    [`${links}/secretariat`, 'Tổ Thư ký'],
    [`${links}/committee`, 'Ban Tổ chức'],
    [`${links}/agency/${contest}/so-noi-vu`, 'Lãnh đạo Sở Nội vụ'],
  ]),
  '',
]

const citizensLines = [
  'Người dân mô phỏng đang dự thi từ các cổng: khoảng 400 lượt trong vài phút đầu, sau đó thưa dần. Có',
  'một cổng gửi dồn dập và một cổng im lặng, để tìm thử. Không cần thì chạy: CITIZENS=off npm start',
  '',
]

function columns(rows: readonly (readonly [address: string, text: string])[]): string[] {
  const width = Math.max(...rows.map(([address]) => address.length))
  return rows.map(([address, text]) => `  ${address.padEnd(width)}  ${text}`)
}
