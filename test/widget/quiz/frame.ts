import { type ScriptedServer, scriptedServer } from './scripted-server.ts'

/** A page of its own inside the test page, as a portal would serve it. */
export interface Frame {
  readonly window: Window & typeof globalThis
  readonly document: Document
  readonly server: ScriptedServer
  /** The elements there, in order. */
  quizzes(): HTMLElement[]
  /** What an element shows. */
  shown(index?: number): string
  /** Wait until `isSo`, two seconds at most; false when it never was. */
  until(isSo: () => boolean): Promise<boolean>
}

/** What a webmaster pastes. */
export const tag = (attributes: string, src = '/dist/widget/agency-quiz.js'): string =>
  `<script src="${src}" data-api="https://thi.example" ${attributes}></script>`

/** Open a page with this body. `head` comes after a script that puts the scripted server in place of the network. */
export async function openFrame(body: string, head = ''): Promise<Frame> {
  const server = scriptedServer()
  Object.assign(globalThis, { scriptedFetch: server.fetch })
  const iframe = document.createElement('iframe')
  iframe.setAttribute('style', 'width: 600px; height: 500px')
  const script = '<script>window.fetch = (...given) => parent.scriptedFetch(...given)</script>'
  iframe.srcdoc = `<!doctype html><html lang="vi"><head><base href="${location.origin}">${script}${head}</head><body>${body}</body></html>`
  return load(iframe, server)
}

/** Open a page of its own address, with the real network. */
export function openPage(address: string): Promise<Frame> {
  const iframe = document.createElement('iframe')
  iframe.src = address
  return load(iframe, scriptedServer())
}

async function load(iframe: HTMLIFrameElement, server: ScriptedServer): Promise<Frame> {
  const loaded = new Promise(resolve => iframe.addEventListener('load', resolve))
  document.body.append(iframe)
  await loaded
  const { contentWindow: view, contentDocument: page } = iframe
  if (!view || !page || !isGlobal(view)) throw new Error('the frame is empty')
  const frame: Frame = {
    ...{ window: view, document: page, server },
    quizzes: () => [...page.querySelectorAll<HTMLElement>('agency-quiz')],
    shown: (index = 0) => frame.quizzes()[index]?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '',
    until: async isSo => {
      for (let frames = 0; frames < 120 && !isSo(); frames++)
        await new Promise(resolve => requestAnimationFrame(resolve))
      return isSo()
    },
  }
  return frame
}

const isGlobal = (view: Window): view is Window & typeof globalThis => 'document' in view
