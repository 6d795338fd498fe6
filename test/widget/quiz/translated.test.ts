import { expect } from 'chai'
import { contest, instant, scriptedServer } from './scripted-server.ts'
import { clear, fill, type Stage, stage, tags } from './stage.ts'

const MINUTE = 60_000

/** As translators of pages do: every text, ours too, becomes an element that holds another. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('style, [translate=no], font')) continue
    const font = document.createElement('font')
    font.textContent = `«${text.data}»`
    text.replaceWith(font)
  }
}

/** The same by a translator that does not heed `translate="no"`. */
function translateAll(root: Element): void {
  for (const kept of root.querySelectorAll('[translate=no]')) kept.removeAttribute('translate')
  translate(root)
}

const root = (set: Stage): Element => set.find('.root')

for (const tag of tags)
  describe(`${tag} on a page under translation`, () => {
    afterEach(clear)

    for (const [name, work] of Object.entries({
      'heeds translate=no': translate,
      'heeds nothing': translateAll,
    }))
      it(`by a translator that ${name}: timer, counts, buttons and sentences go on, to the receipt`, async () => {
        const server = scriptedServer()
        server.contest = { ...contest, paper: { ...contest.paper, timeLimit: 30 } }
        const set = await stage({ tag, server })
        work(root(set))
        await set.press('begin')
        work(root(set))
        server.instead.start.push('lost')
        fill(set, 'name', 'Nguyễn Thị Ánh')
        fill(set, 'phone', '0912345678')
        set.find('[name=consent]').click()
        await set.press('start')
        work(root(set))
        expect(set.find('[role=alert]').textContent).to.contain('Chưa kết nối được')
        await set.press('start')
        work(root(set))
        await set.pass(MINUTE)
        expect(set.find('[role=timer]').textContent).to.contain('00:29:00')
        work(root(set))
        await set.pass(24 * MINUTE)
        expect(set.find('[role=timer]').textContent).to.contain('00:05:00')
        expect(set.find('[role=status]').textContent).to.contain('5 phút')
        work(root(set))
        await set.choose()
        expect(set.find('summary').textContent).to.contain('1/3')
        await set.press('next')
        work(root(set))
        expect(set.find('[role=heading]').textContent).to.contain('Câu hỏi số 2?')
        await set.choose()
        expect(set.find('summary').textContent).to.contain('2/3')
        await set.answerAll()
        work(root(set))
        server.instead.submit.push('lost')
        await set.press('submit')
        work(root(set))
        expect(set.find('[role=status]').textContent).to.contain('đang gửi lại')
        await set.press('retry')
        expect(set.find('[part=receipt]').textContent).to.equal('K7QM-2XHT')
      })

    it('counts down to the opening', async () => {
      const server = scriptedServer()
      server.contest = { ...contest, status: 'before', opens: instant(Date.parse(contest.now) + 5 * MINUTE) }
      const set = await stage({ tag, server })
      translateAll(root(set))
      await set.pass(MINUTE)
      expect(set.find('[role=timer]').textContent).to.contain('00:04:00')
    })
  })
