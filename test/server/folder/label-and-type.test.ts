import { describe, expect, it } from 'vitest'
import type { FieldType } from '../../../server/contract/public.ts'
import { isUnfillable, typeMeant } from '../../../server/folder/label-and-type.ts'
import { typesInLabel } from '../../../server/folder/types-in-label.ts'

const asked: Readonly<Record<FieldType, readonly string[]>> = {
  'national-id': [
    ...['Số căn cước', 'CCCD', 'Số CCCD', 'CMND', 'CMTND', 'Số CMND/CCCD', 'C.C.C.D', 'Số định danh'],
    ...[
      'Số định danh cá nhân',
      'Mã định danh công dân',
      'Chứng minh nhân dân',
      'Chứng minh thư',
      'so can cuoc',
    ],
    ...['Thẻ căn cước công dân (12 số)', 'SỐ CĂN CƯỚC', 'Giấy tờ tùy thân', 'ID card', 'Giấy tờ (CCCD)'],
  ],
  email: [
    'Email',
    'E-mail',
    'Địa chỉ email',
    'Thư điện tử',
    'Hộp thư',
    'Gmail',
    'Địa chỉ mail',
    'Thu dien tu',
  ],
  phone: [
    ...[
      'Số điện thoại',
      'SĐT',
      'Số ĐT',
      'ĐT',
      'Điện thoại di động',
      'Số di động',
      'Số Zalo',
      'S.Đ.T',
      'Phone',
    ],
    ...['Điện thoại liên hệ (để trao giải)', 'sđt liên hệ'],
  ],
  date: [
    ...['Ngày sinh', 'Ngày, tháng, năm sinh', 'Ngày tháng năm sinh', 'Ngày/tháng/năm sinh', 'Sinh ngày'],
    ...['Ngày cấp', 'Ngày vào Đảng', 'Date of birth'],
  ],
  number: ['Năm sinh', 'Sinh năm', 'Tuổi', 'Số tuổi'],
  name: [
    'Họ và tên',
    'Họ tên',
    'Họ, tên',
    'Họ, chữ đệm và tên',
    'Tên',
    'Tên thí sinh',
    'Họ và tên (in hoa)',
    'Full name',
  ],
  text: ['Địa chỉ', 'Nơi ở', 'Nơi làm việc', 'Chức vụ', 'Nghề nghiệp', 'Cơ quan, đơn vị', 'Lớp', 'Trường'],
  choice: [],
}

describe('what a label asks for', () => {
  it.each(Object.entries(asked).flatMap(([type, labels]) => labels.map(label => [label, type] as const)))(
    '%s: %s',
    (label, type) => expect(typesInLabel(label)).toEqual([type]),
  )

  it.each([
    'Đối tượng',
    'Hộ khẩu',
    'Hồ sơ số',
    'Hỗ trợ',
    'Mã định danh cơ quan',
    'Điện thoại cố định',
    'Ý kiến',
    'Tên nhóm',
  ])('%s: nothing that has a rule', label => expect(typesInLabel(label)).toEqual([]))

  it.each(['Số điện thoại hoặc email', 'Họ tên, số điện thoại', 'Họ tên và năm sinh'])(
    '%s: several things',
    label => expect(typesInLabel(label).length).toBeGreaterThan(1),
  )
})

const field = (label: string, type: FieldType, required = true, name = 'muc') => ({
  name,
  label,
  type,
  required,
})

describe('a field of another type than its label asks for', () => {
  it.each([
    ['Số căn cước', 'text', 'national-id', false],
    ['Email', 'text', 'email', false],
    ['Năm sinh', 'text', 'number', false],
    ['Năm sinh', 'date', 'number', false],
    ['Địa chỉ', 'name', 'text', false],
    ['Cơ quan', 'name', 'text', false],
    ['Số căn cước', 'number', 'national-id', true],
    ['Lớp', 'number', 'text', false],
    ['Số căn cước', 'name', 'national-id', true],
    ['SĐT', 'number', 'phone', true],
    ['Email', 'phone', 'email', true],
    ['Ngày sinh', 'name', 'date', true],
    ['Họ và tên', 'phone', 'name', true],
    ['Năm sinh', 'name', 'number', true],
  ] as const)('%s as %s is meant as %s; nobody can fill it: %s', (label, type, meant, unfillable) => {
    expect(typeMeant(field(label, type))).toBe(meant)
    expect(isUnfillable(field(label, type))).toBe(unfillable)
    expect(isUnfillable(field(label, type, false))).toBe(false)
  })

  it('is also a text field that is called name, as folders of 0.1.0 have it', () => {
    expect(isUnfillable(field('Số căn cước', 'text', true, 'name'))).toBe(true)
    expect(typeMeant(field('Họ và tên', 'text', true, 'name'))).toBeUndefined()
  })

  it('is none where the label asks for several things, or offers a list', () => {
    expect(typeMeant(field('Số điện thoại hoặc email', 'text'))).toBeUndefined()
    expect(typeMeant(field('Năm sinh', 'choice'))).toBeUndefined()
  })
})
