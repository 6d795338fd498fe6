import type { Plugin } from 'vite'

type Patch = readonly [stock: string, own: string]

/** What stock Lit does to the page it is a guest of. */
const manners: readonly Patch[] = [
  ['s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'agencyQuizPolicy'],
  ['(t.litHtmlVersions??=[]).push("3.3.3")', '0'],
  ['t.litHtmlPolyfillSupport', 'void 0'],
]

/** What our templates never hold: svg and mathml pieces, values in comments, tags or raw text, foreign arrays. */
const unused: readonly Patch[] = [
  ['2===i?"<svg>":3===i?"<math>":""', '""'],
  ['(2===i?"</svg>":3===i?"</math>":"")', '""'],
  [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ',0){}'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  ['if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");', ''],
]

const RENDERER = 'node_modules/lit-html/lit-html.js'

const patches: Readonly<Record<string, readonly Patch[]>> = {
  [RENDERER]: [...manners, ...unused],
}

/** Where our own pieces of Lit are. */
interface Pieces {
  /** Module that exports `policy`. */
  readonly policy: string
  /** Module that stands in for `lit`. */
  readonly element: string
}

/**
 * Lit as a small and good guest. Stock Lit dies on a page that lists Trusted Types policies but not `lit-html`, warns
 * the page's own Lit of a second copy, and carries what we never use. A patch that no longer fits fails the build.
 */
export const ownLit = ({ policy, element }: Pieces): Plugin => ({
  name: 'own-lit',
  enforce: 'pre',
  resolveId: id => (id === 'lit' ? element : undefined),
  transform(code, id) {
    const file = Object.keys(patches).find(path => id.endsWith(`/${path}`))
    if (!file) return
    let patched = code
    for (const [stock, own] of patches[file] ?? []) {
      if (!patched.includes(stock)) this.error(`${file} no longer contains ${stock}: look at this Lit again`)
      patched = patched.replace(stock, () => own)
    }
    return file === RENDERER
      ? `import { policy as agencyQuizPolicy } from ${JSON.stringify(policy)}\n${patched}`
      : patched
  },
})
