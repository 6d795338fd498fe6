import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The files of a small contest without a fault; `cs-002` holds a line break, so lines and Excel rows part there. */
export const goodFiles: Readonly<Record<string, string>> = {
  'rules.yaml': `id: tim-hieu
title: Cuộc thi “Tìm hiểu”
organiser: Sở Nội vụ
basis: Kế hoạch số 01/KH
results: https://ket-qua.example.vn/
rounds:
  - id: dot-1
    title: Đợt 1
    opens: 01/09/2024 00:00
    closes: 15/09/2024 24h00
  - id: dot-2
    title: Đợt 2
    opens: 16/09/2024 08:00
    closes: 30/09/2024 17:30
topics:
  - id: chinh-sach
    title: Chính sách
    quota: 2
  - id: ky-luat
    title: Kỷ luật
    quota: 1
paper:
  options: 3
  timeLimit: 20
  validFor: 24
  answerAll: true
attempts:
  limit: 3
  official: most-right
prediction:
  label: Có bao nhiêu người dự thi?
  of: people
prizes:
  individual:
    - name: Giải Nhất
      count: 1
  collective:
    - name: Giải tập thể
      count: 1
      metric: people
      unit: declared
identity: phone
fields:
  - name: phone
    label: Số điện thoại
    type: phone
    required: true
  - name: unit
    label: Đơn vị
    type: choice
    required: true
    options: agencies
    other: Đơn vị khác
  - name: kind
    label: Đối tượng
    type: choice
    required: false
    options:
      - value: can-bo
        label: Cán bộ
      - value: nguoi-dan
        label: Người dân
consent:
  version: 2024-1
  text: |
    Tôi đồng ý.
    Tôi được rút lại.
disclosure:
  score: after-close
  answers: never
ranking:
  - most-right
  - nearest-prediction
assumed:
  - rule: topics.ky-luat.quota
    note: Chưa quy định.
  - rule: prizes.individual
    note: Không yêu cầu số câu đúng tối thiểu.
`,
  'agencies.csv': `Mã;Tên cơ quan, đơn vị;Khối;Biên chế;Trang
so-noi-vu;Sở Nội vụ;Sở, ban, ngành;80;"https://sonoivu.example.vn
https://cchc.example.vn"
so-tu-phap;Sở Tư pháp;Sở, ban, ngành;;http://sotuphap.example.vn:8080
ubnd-cam-khe;UBND huyện Cẩm Khê;UBND cấp huyện;2100;https://camkhe.example.vn
`,
  'bank/1-chinh-sach.csv': `Mã;Chủ đề;Câu hỏi;Phương án A;Phương án B;Phương án C;Đáp án;Căn cứ;Giải thích;Trạng thái;Đối chiếu
cs-001;chinh-sach;Câu hỏi thứ nhất?;Một;Hai;Ba mươi;A;Nghị định số 61/2018/NĐ-CP, Điều 1;Vì thế.;đã thẩm định;A001
cs-002;chinh-sach;"Câu hỏi thứ hai
có hai dòng?";Bốn;Năm;Sáu mươi;A,B;Nghị định số 61/2018/NĐ-CP, Điều 2;Vì vậy.;đã thẩm định;A002
cs-003;chinh-sach;Câu hỏi thứ ba?;Bảy;Tám;Chín mươi;b;Nghị định số 61/2018/NĐ-CP, Điều 3;Vì “thế”.;đã thẩm định;
`,
  'bank/2-ky-luat.csv': `Mã,Chủ đề,Câu hỏi,Phương án A,Phương án B,Phương án C,Đáp án,Căn cứ,Giải thích,Trạng thái
kl-001,ky-luat,Câu hỏi về kỷ luật?,Sáng,Chiều,Buổi tối,B,Luật số 52/2019/QH14 Điều 4,"Vì quy định, vì thế.",Đã thẩm định
`,
}

/** Write files into a new temporary folder and give its path; `null` leaves a file out. */
export function writeFolder(files: Readonly<Record<string, string | Uint8Array | null>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
