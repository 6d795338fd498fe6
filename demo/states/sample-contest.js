/** A plausible contest and paper for the states to show. */

export const contest = {
  id: 'phu-tho-2024',
  title: 'Cuộc thi trực tuyến “Tìm hiểu về Cải cách hành chính tỉnh Phú Thọ năm 2024”',
  organiser: 'Sở Nội vụ phối hợp với Sở Thông tin và Truyền thông tỉnh Phú Thọ',
  status: 'open',
  now: '2024-09-15T08:30:00+07:00',
  opens: '2024-09-01T00:00:00+07:00',
  closes: '2024-10-31T00:00:00+07:00',
  paper: { questions: 30, options: 3, timeLimit: null },
  attempts: { limit: null },
  prizes: [
    { name: 'Giải Nhất', count: 1, to: 'person' },
    { name: 'Giải Nhì', count: 3, to: 'person' },
    { name: 'Giải Ba', count: 5, to: 'person' },
    { name: 'Giải tập thể', count: 1, to: 'agency' },
  ],
  scores: 'after-close',
  fields: [
    { name: 'name', label: 'Họ và tên', type: 'name', required: true },
    { name: 'phone', label: 'Số điện thoại di động', type: 'phone', required: true },
    {
      name: 'unit',
      label: 'Cơ quan, đơn vị, địa phương',
      type: 'choice',
      required: true,
      options: [
        { value: 'so-noi-vu', label: 'Sở Nội vụ' },
        { value: 'viet-tri', label: 'UBND thành phố Việt Trì' },
      ],
    },
    { name: 'email', label: 'Thư điện tử', type: 'text', required: false },
  ],
  consent: {
    version: '2024-1',
    text: 'Họ tên, số điện thoại và đơn vị của tôi được dùng để tổ chức Cuộc thi, liên hệ và trao giải; được giữ đến khi trao giải xong rồi xoá. Tôi có quyền xem, sửa và rút lại sự đồng ý này.',
  },
  prediction: { label: 'Dự đoán có bao nhiêu người tham gia Cuộc thi?' },
  results: null,
}

const texts = [
  [
    'Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 – 2030 xác định bao nhiêu nội dung cải cách hành chính trọng tâm?',
    '04 nội dung',
    '05 nội dung',
    '06 nội dung',
  ],
  [
    'Hai cơ quan nào của tỉnh Phú Thọ cùng ban hành Kế hoạch phối hợp tổ chức Cuộc thi?',
    'Sở Nội vụ và Sở Thông tin và Truyền thông',
    'Sở Thông tin và Truyền thông và Văn phòng Ủy ban nhân dân tỉnh',
    'Sở Nội vụ và Sở Tư pháp',
  ],
]

export const questions = Array.from({ length: 30 }, (_, index) => {
  const [text, ...options] = texts[index % texts.length]
  return {
    id: `q${index + 1}`,
    text,
    choose: index === 2 ? 'many' : 'one',
    options: options.map((option, place) => ({ id: `q${index + 1}o${place}`, text: option })),
  }
})

/** Answers to the first `count` questions. */
export const answersTo = count =>
  Object.fromEntries(questions.slice(0, count).map(({ id }) => [id, [`${id}o1`]]))

export const paper = {
  attempt: 'a1',
  token: 't1',
  deadline: '2024-09-15T09:00:00+07:00',
  questions,
  answers: {},
  prediction: '',
  step: 0,
  sent: false,
}
