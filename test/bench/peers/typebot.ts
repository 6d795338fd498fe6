import { isVisible, type Peer } from './peer.ts'

const text = (words: string) => ({ type: 'richText', richText: [{ type: 'p', children: [{ text: words }] }] })

/** What a Typebot server replies to the start of a chat that opens with a choice; no typing delay. */
const chat = {
  sessionId: 'session',
  typebot: { id: 'cuoc-thi', version: '6.1', theme: {}, settings: { typingEmulation: { enabled: false } } },
  messages: [{ id: 'm1', type: 'text', content: text('Cải cách hành chính gồm mấy nội dung?') }],
  input: {
    id: 'i1',
    type: 'choice input',
    items: ['Bốn', 'Năm', 'Sáu', 'Bảy'].map(content => ({ id: content, content })),
  },
}

/** Typebot's own embed with its chat's replies served here. */
export const typebot: Peer = {
  name: 'Typebot 0.10.7',
  packages: ['@typebot.io/js@0.10.7'],
  body: `<script type="module">
import Typebot from '/npm/@typebot.io/js/dist/web.js'
Typebot.initStandard({ typebot: 'cuoc-thi', apiHost: location.origin })
</script>
<typebot-standard style="width: 100%; height: 600px"></typebot-standard>`,
  replies: { '/api/v1/typebots/cuoc-thi/startChat': chat },
  asks: isVisible(
    `[...document.querySelector('typebot-standard').shadowRoot.querySelectorAll('button')].find(each => each.textContent.includes('Sáu'))`,
  ),
}
