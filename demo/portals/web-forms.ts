import { html } from '../html.ts'

/** The hidden fields every WebForms page drags along. */
export const viewState = html`
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="">
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTYyMzQ4NzY1MA9kFgJmD2QWAgIDD2QWAgIBDw8WAh4EVGV4dAUPVHJhbmcgbcO0IHBo4buPbmdkZGQ=">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="/wEWBAKTt8ffBQLs0bLrBgKM54rGBgK7q7GGCA==">
</div>`

/**
 * What such pages run: Microsoft's Enter handler in its own words, and a library of the time that adds `toJSON` and
 * enumerable methods to the prototypes of everybody, so that `JSON.stringify([1])` and `for in` go wrong.
 */
export const webForms = html`<script>
var theForm;
function __doPostBack(eventTarget, eventArgument) {
  theForm = document.forms['aspnetForm'];
  theForm.__EVENTTARGET.value = eventTarget;
  theForm.__EVENTARGUMENT.value = eventArgument;
  theForm.submit();
}
function WebForm_FireDefaultButton(event, target) {
  if (event.keyCode == 13) {
    var src = event.srcElement || event.target;
    if (!src || (src.tagName.toLowerCase() != 'textarea')) {
      var defaultButton = document.getElementById(target);
      if (defaultButton) { defaultButton.click(); event.cancelBubble = true; if (event.stopPropagation) event.stopPropagation(); return false; }
    }
  }
  return true;
}
Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
Array.prototype.remove = function (item) { var at = this.indexOf(item); if (at >= 0) this.splice(at, 1); return this; };
String.prototype.toJSON = function () { return '"' + this + '"'; };
</script>`
