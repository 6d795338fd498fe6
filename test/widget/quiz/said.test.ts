import { expect } from 'chai'
import { contest, scriptedServer } from './scripted-server.ts'
import { clear, fill, type Stage, stage } from './stage.ts'

const done = async (set: Stage): Promise<Stage> => {
  await set.register()
  await set.answerAll()
  await set.press('submit')
  return set
}

const LONG = [
  'Tôi tự nguyện dự thi và đồng ý cho Ban Tổ chức xử lý dữ liệu cá nhân của tôi như sau.',
  'Dữ liệu: họ và tên, số điện thoại; các câu trả lời; trang mà tôi mở bài thi trên đó.',
  'Mục đích: chấm bài, xếp hạng, liên hệ trao giải. Không dùng vào việc khác.',
  'Thời hạn: dữ liệu được xoá trong 90 ngày sau ngày công bố kết quả; hồ sơ người đạt giải được giữ.',
  'Quyền của tôi: được biết, xem, chỉnh sửa, rút lại sự đồng ý.',
].join('\n')

describe('what the element says', () => {
  afterEach(clear)

  it('before sending: which questions are blank, with the way to the first, and nothing is sent', async () => {
    const set = await stage()
    await set.register()
    await set.choose()
    await set.press('next')
    await set.press('next')
    expect(set.find('[role=status]').textContent).to.equal('Câu 2 chưa trả lời.')
    await set.press('next')
    fill(set, 'prediction', '1200')
    await set.press('next')
    expect(set.find('.error').textContent).to.equal('Còn câu 2, 3 chưa trả lời.')
    await set.press('submit')
    expect(set.server.calls.filter(({ kind }) => kind === 'submit')).to.have.length(0)
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[role=alert]'))
    set.find('.error + .actions button').click()
    await set.settle()
    expect(set.find('[role=heading]').textContent).to.equal('Câu hỏi số 2?')
  })

  it('where the rules allow blanks they are said too, and sent', async () => {
    const server = scriptedServer()
    server.contest = { ...contest, paper: { ...contest.paper, answerAll: false } }
    const set = await stage({ server })
    await set.register()
    for (let step = 0; step < 3; step++) await set.press('next')
    fill(set, 'prediction', '1200')
    await set.press('next')
    expect(set.find('.error').textContent).to.contain('Còn câu 1, 2, 3')
    await set.press('submit')
    expect(set.has('[part=receipt]')).to.equal(true)
  })

  it('of consent: three lines with their labels, the whole on demand, and that it is required', async () => {
    const server = scriptedServer()
    server.contest = { ...contest, consent: { version: '2', text: LONG } }
    const set = await stage({ server })
    await set.press('begin')
    const lines = [...(set.element.shadowRoot?.querySelectorAll('.consent > p') ?? [])].map(
      p => p.textContent,
    )
    expect(lines).to.deep.equal([
      'Dữ liệu: họ và tên, số điện thoại',
      'Mục đích: chấm bài, xếp hạng, liên hệ trao giải',
      'Thời hạn: dữ liệu được xoá trong 90 ngày sau ngày công bố kết quả',
    ])
    expect(set.find('.consent details').textContent)
      .to.contain('rút lại sự đồng ý')
      .and.contain('Tôi tự nguyện')
    expect(
      [...(set.element.shadowRoot?.querySelectorAll('.consent details b') ?? [])].map(b => b.textContent),
    ).to.include('Quyền của tôi:')
    expect(set.find('[name=consent]').hasAttribute('required')).to.equal(true)
  })

  it('of a short consent: all of it', async () => {
    const set = await stage()
    await set.press('begin')
    expect(set.find('.consent').textContent).to.equal('Tôi đồng ý.')
    expect(set.has('.consent details')).to.equal(false)
  })

  it('of each field how to fill it in, before anything is wrong', async () => {
    const set = await stage()
    await set.press('begin')
    expect(set.find('#phone-hint').textContent).to.contain('0912 345 678')
    expect(set.find('[name=phone]').getAttribute('aria-describedby')).to.equal('phone-hint')
    expect(set.find('[name=name]').hasAttribute('aria-describedby')).to.equal(false)
    for (const id of ['name', 'phone', 'undefined']) expect(set.has(`#${id}-error`)).to.equal(false)
  })

  it('on the receipt: the agency, from when results can be seen, and where to print', async () => {
    const set = await done(await stage())
    expect(set.find('.ticket').textContent).to.contain('Sở Nội vụ')
    expect(set.text()).to.contain('tra cứu kết quả được từ 00:00 ngày 31/10/2024')
    const link = set.find('[part=link]')
    expect(link.getAttribute('href')).to.equal('https://thi.example/q/thu-2024/receipt?code=K7QM-2XHT')
    expect(link.textContent).to.contain('mở trang mới')
    expect(set.find('output').getAttribute('role'), 'no second status region').to.equal('group')
  })

  it('on the receipt of a page nobody registered: that no agency is known, and why', async () => {
    const server = scriptedServer()
    server.started = { ...server.started, site: null }
    const set = await done(await stage({ server }))
    expect(set.find('.ticket').textContent).to.contain('chưa đăng ký với Ban Tổ chức')
  })

  it('offline: that, and not that it is submitting', async () => {
    const set = await stage()
    await set.register()
    await set.answerAll()
    set.isOnline = false
    set.server.instead.submit.push('lost')
    await set.press('submit')
    expect(set.find('[role=heading]').textContent).to.equal('Mất kết nối mạng')
  })

  it('on the first screen of a phone: title, until when, and the way in; after the close the way to one’s own result', async () => {
    const box = document.body.appendChild(document.createElement('div'))
    box.setAttribute('style', 'width: 360px')
    const server = scriptedServer()
    const prizes = ['Giải Nhất', 'Giải Nhì', 'Giải Ba'].map(name => ({
      name,
      count: 1,
      to: 'person' as const,
    }))
    server.contest = {
      ...contest,
      title: 'Cuộc thi trực tuyến tìm hiểu công tác cải cách hành chính tỉnh Phú Thọ năm 2024',
      prizes,
    }
    const set = await stage({ server, into: box })
    const top = (selector: string) =>
      set.find(selector).getBoundingClientRect().bottom - set.element.getBoundingClientRect().top
    expect(top('[data-action=begin]')).to.be.below(400)
    expect(set.text()).to.contain('Nhận bài đến 23:59 ngày 30/10/2024.')
    expect(set.find('dd:last-of-type').innerText.trim().split('\n')).to.have.length(3)
    server.contest = { ...server.contest, status: 'closed' }
    set.element.reset()
    await set.settle()
    expect(set.find('[part=link]').textContent).to.equal('Tra cứu kết quả của tôi')
    expect(top('[part=link]')).to.be.below(400)
  })

  it('fields are never under 16 px, whatever size the page asks for', async () => {
    const set = await stage({ attributes: { style: '--agency-quiz-font-size: 13px' } })
    await set.press('begin')
    for (const name of ['name', 'phone'])
      expect(Number.parseFloat(getComputedStyle(set.find(`[name=${name}]`)).fontSize)).to.be.at.least(16)
  })
})

describe('“Sao chép mã”', () => {
  const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')
  const { execCommand } = document
  afterEach(() => {
    if (own) Object.defineProperty(Navigator.prototype, 'clipboard', own)
    document.execCommand = execCommand
    clear()
  })

  const clipboard = (value: unknown) =>
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, value })

  const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }
  const silent = { writeText: () => new Promise(() => {}) }

  for (const [name, value] of Object.entries({ refused, 'not there': undefined, silent }))
    for (const isSelected of [true, false])
      it(`with a clipboard that is ${name} ${isSelected ? 'copies the selected code' : 'says what to do'}`, async () => {
        const set = await done(await stage())
        clipboard(value)
        let copied = ''
        document.execCommand = () => {
          copied = String(getSelection())
          return isSelected
        }
        await set.press('copy')
        await new Promise(resolve => setTimeout(resolve, name === 'silent' ? 1_100 : 0))
        await set.settle()
        expect(copied).to.equal('K7QM-2XHT')
        const said = set.find('[role=status]').textContent
        expect(said).to.equal(isSelected ? 'Đã sao chép mã.' : 'Vui lòng chọn mã rồi sao chép.')
      })
})
