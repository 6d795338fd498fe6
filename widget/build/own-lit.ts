import type { Plugin } from 'vite'

type Patch = readonly [stock: string, own: string]

/** What stock Lit does to the page it is a guest of. */
const manners: readonly Patch[] = [
  ['s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'agencyQuizPolicy'],
  ['(t.litHtmlVersions??=[]).push("3.3.3")', '0'],
  ['t.litHtmlPolyfillSupport', 'void 0'],
]

/**
 * What our templates never hold: svg and mathml pieces, values in comments, tags or raw text, foreign arrays, listeners
 * that are objects or have options.
 */
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
  [
    'const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
    'this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call?.(this.options.host,t)',
  ],
  ['if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");', ''],
]

/** For scripts without directives: a value is what it is. */
const plain: readonly Patch[] = [
  [
    'if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i',
    'return i',
  ],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['for(this._$AP?.(!1,!0,s);t!==', 'for(;t!=='],
]

const RENDERER = '/node_modules/lit-html/lit-html.js'

interface Choice {
  /** Module that exports `policy`. */
  readonly policy: string
  /** Module that stands in for `lit`. */
  readonly element: string
  /** Whether the script uses directives. */
  readonly directives: boolean
}

/**
 * Lit as a small and good guest. Stock Lit dies on a page that lists Trusted Types policies but not `lit-html`, warns
 * the page's own Lit of a second copy, and carries what we never use. A patch that no longer fits fails the build.
 */
export const ownLit = ({ policy, element, directives }: Choice): Plugin => ({
  name: 'own-lit',
  enforce: 'pre',
  resolveId: id => (id === 'lit' ? element : undefined),
  transform(code, id) {
    if (!id.endsWith(RENDERER)) return
    let patched = code
    for (const [stock, own] of [...manners, ...unused, ...(directives ? [] : plain)]) {
      if (!patched.includes(stock)) this.error(`lit-html no longer contains ${stock}: look at this Lit again`)
      patched = patched.replace(stock, () => own)
    }
    return `import { policy as agencyQuizPolicy } from ${JSON.stringify(policy)}\n${patched}`
  },
})
