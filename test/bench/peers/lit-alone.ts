import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { packing } from '../../../widget/build/scripts.ts'
import { isVisible, type Peer } from './peer.ts'

const NAME = 'lit-alone'
/** The one that our own element is built with. */
const { version } = JSON.parse(readFileSync('node_modules/lit/package.json', 'utf8'))

/** No styles, no messages, no attempt: a title and a button once a reply is there. */
const source = `import { html, LitElement } from 'lit'
class LitAlone extends LitElement {
  static properties = { contest: { state: true } }
  connectedCallback() {
    super.connectedCallback()
    fetch('/api/contest').then(reply => reply.json()).then(contest => { this.contest = contest })
  }
  render() {
    return this.contest && html\`<h2>\${this.contest.title}</h2><button>Bắt đầu</button>\`
  }
}
customElements.define('${NAME}', LitAlone)`

/**
 * The least that an element of stock Lit does before a person can begin, packed as ours is: what remains of our own script time
 * beyond this row is ours to lessen, whatever the machine.
 */
export const litAlone: Peer = {
  name: 'Lit alone, a button',
  packages: [`lit@${version}`],
  body: `<script async src="/npm/${NAME}.js"></script><${NAME}></${NAME}>`,
  replies: { '/api/contest': { title: 'Cuộc thi trực tuyến tìm hiểu cải cách hành chính' } },
  prepare: async folder => {
    const entry = join(folder, `${NAME}.source.js`)
    writeFileSync(entry, source)
    await build({
      ...{ configFile: false, root: dirname(folder), logLevel: 'warn' },
      build: {
        ...packing('iife'),
        ...{ outDir: folder, emptyOutDir: false },
        lib: { entry, formats: ['iife'], name: 'litAlone', fileName: () => `${NAME}.js` },
      },
    })
  },
  asks: isVisible(`document.querySelector('${NAME}')?.shadowRoot?.querySelector('button')`),
}
