import type { Plugin } from 'vite'

type Patch = readonly [stock: string, own: string]

/** What stock Lit does to the page it is a guest of. */
const manners: readonly Patch[] = [
  ['s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'agencyQuizPolicy'],
  ['(t.litHtmlVersions??=[]).push("3.3.3")', '0'],
  ['t.litHtmlPolyfillSupport', 'void 0'],
]

/**
 * What our templates never hold: svg and mathml pieces, comments, raw text, values in tags, compiled templates, foreign
 * arrays, listeners that are objects or have options; and other places to render into than the end of a root.
 */
const unused: readonly Patch[] = [
  [
    'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1)',
    'b=(i,...s)=>({_$litType$:1,strings:i,values:s})',
  ],
  [',w=x(2),T=x(3)', ',w=0,T=0'],
  ['/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g', '/<\\/?[a-z][^>\\s]*/g'],
  [
    'c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p',
    'c===v?c=p:c===p',
  ],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  ['c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
  ['let n,l=2===i?"<svg>":3===i?"<math>":"",', 'let l="",'],
  ['const x=c===p&&t[i+1].startsWith("/>")?" ":"";', ''],
  ['+o+x)', '+o)'],
  ['(-2===d?i:x)', '(-2===d?i:"")'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ',0){}'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [
    ':1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
    ':i=new r.ctor(h,r.name,r.strings,this,t)',
  ],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  [
    '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    'this._$AC(t)',
  ],
  ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
  [
    'const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
    'this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call?.(this.options.host,t)',
  ],
  ['if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");', ''],
  ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
  ['get tagName(){return this.element.tagName}', ''],
  [
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
    '(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s))._$AI(t)',
  ],
]

/** For scripts without directives: a value is what it is, and no part is asked about itself. */
const plain: readonly Patch[] = [
  ['t=M(this,t,i),a(t)', 'a(t)'],
  ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  ['if((t=M(this,t,i,0)??A)===E)return;', ''],
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  ['this._$AN=void 0,', ''],
  ['get _$AU(){return this._$AM._$AU}', ''],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  ['get parentNode(){return this._$AM.parentNode}', ''],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
    '',
  ],
  ['this.type=1,', ''],
  ['this.type=2,', ''],
  ['constructor(){super(...arguments),this.type=3}', ''],
  ['constructor(){super(...arguments),this.type=4}', ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
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
      patched = patched.replaceAll(stock, () => own)
    }
    return `import { policy as agencyQuizPolicy } from ${JSON.stringify(policy)}\n${patched}`
  },
})
