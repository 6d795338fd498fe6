/** What can be wrong with the registration fields of rules.yaml, the identity among them; see fault-sentences.ts. */
export const fieldFaultSentences = {
  'duplicate-field': ['Mục đăng ký “{}” khai nhiều lần.', 'Mỗi mục đăng ký có một tên riêng.'],
  'reserved-field': ['Tên mục “{}” đã dành cho hệ thống.', 'Đặt tên khác, ví dụ name, phone, unit.'],
  'choice-without-options': [
    'Mục lựa chọn không có phương án để chọn.',
    'Thêm options (danh sách value, label) hoặc options: agencies.',
  ],
  'options-without-choice': [
    'Mục này không được có {}.',
    'options chỉ dùng với type: choice; other chỉ dùng với options: agencies.',
  ],
  'identity-not-a-field': [
    'Mục định danh “{}” không có trong fields.',
    'Chọn tên một mục đăng ký, ví dụ phone.',
  ],
  'identity-not-required': ['Mục định danh “{}” không bắt buộc điền.', 'Đặt required: true cho mục này.'],
  'identity-is-a-choice': [
    'Mục định danh “{}” là danh sách lựa chọn nên nhiều người sẽ bị coi là một.',
    'Chọn một mục mỗi người một khác, ví dụ phone.',
  ],
  'identity-is-shared': [
    'Mục định danh “{}” có thể giống nhau ở nhiều người, nên họ sẽ bị coi là một.',
    'Chọn một mục mỗi người một khác, có type: phone, email hoặc national-id.',
  ],
  'declared-without-field': [
    'Giải tập thể theo đơn vị tự khai nhưng không có mục chọn đơn vị.',
    'Thêm một mục bắt buộc có options: agencies, hoặc dùng unit: host.',
  ],
  'unfillable-field': [
    'Không ai điền được mục bắt buộc “{}”: khai type: {}, trong khi điều được hỏi phải là type: {}.',
    'Sửa type theo điều mục này hỏi, hoặc sửa label.',
  ],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>
