import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

/**
 * A stand-in for Prototype 1.6, which no package ships: what its documentation says it adds to and replaces in the
 * built-ins, above all the toJSON methods that make JSON.stringify write strings of strings.
 */
const PROTOTYPE = `<script>
(function () {
  var add = function (to, methods) { for (var name in methods) to[name] = methods[name] }
  var toJSON = function (value) {
    return value === null ? 'null' : value && value.toJSON ? value.toJSON() : value === undefined ? undefined : String(value)
  }
  window.Prototype = { Version: '1.6', emptyFunction: function () {}, K: function (x) { return x } }
  window.$ = function (id) { return typeof id === 'string' ? document.getElementById(id) : id }
  window.$A = function (list) { return Array.prototype.slice.call(list || []) }
  add(Object, { extend: function (to, from) { add(to, from); return to }, toJSON: toJSON, isArray: Array.isArray,
    keys: function (object) { var names = []; for (var name in object) names.push(name); return names },
    values: function (object) { var values = []; for (var name in object) values.push(object[name]); return values } })
  add(Array, { from: window.$A })
  add(Array.prototype, {
    each: function (each, to) { for (var i = 0; i < this.length; i++) each.call(to, this[i], i) },
    map: function (each, to) { var made = []; this.each(function (x, i) { made.push((each || Prototype.K).call(to, x, i)) }); return made },
    find: function (each, to) { for (var i = 0; i < this.length; i++) if (each.call(to, this[i], i)) return this[i] },
    include: function (x) { return this.indexOf(x) !== -1 },
    first: function () { return this[0] }, last: function () { return this[this.length - 1] },
    toArray: function () { return this.concat() }, clear: function () { this.length = 0; return this },
    toJSON: function () { return '[' + this.map(toJSON).join(', ') + ']' }
  })
  add(String.prototype, {
    strip: function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, '') },
    startsWith: function (text) { return this.indexOf(text) === 0 },
    endsWith: function (text) { var at = this.length - text.length; return at >= 0 && this.lastIndexOf(text) === at },
    toJSON: function () { return '"' + this.replace(/["\\\\]/g, '\\\\$&') + '"' }
  })
  add(Number.prototype, { toJSON: function () { return isFinite(this) ? this.toString() : 'null' } })
  add(Function.prototype, { bind: function (to) { var run = this, first = $A(arguments).slice(1)
    return function () { return run.apply(to, first.concat($A(arguments))) } } })
  document.getElementsByClassName = function (name) { return $A(document.querySelectorAll('.' + name)) }
  add(Element.prototype, { remove: function () { this.parentNode.removeChild(this); return this },
    update: function (html) { this.innerHTML = html; return this }, show: function () { this.style.display = ''; return this } })
})()
</script>`

export const prototype: HostPage = {
  name: 'prototype',
  what: 'a stand-in for Prototype 1.6 has changed the built-ins and how JSON is written',
  html: ({ embedding }) => pageWith(scriptTag(embedding), PROTOTYPE),
  given: `JSON.stringify(["a"]) !== '["a"]'`,
  expects: { ends: 'attempt', via: 'script' },
}
