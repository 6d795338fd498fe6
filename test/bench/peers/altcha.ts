import { isVisible, type Peer } from './peer.ts'

/**
 * ALTCHA is no quiz but the nearest element of its kind; its one question is the box to tick. It asks its server
 * for a challenge only when the box is ticked, after what is measured here.
 */
export const altcha: Peer = {
  name: 'ALTCHA 3.2.2',
  packages: ['altcha@3.2.2'],
  body: `<script async defer src="/npm/altcha/dist/main/altcha.min.js" type="module"></script>
<form><altcha-widget challenge="/challenge"></altcha-widget></form>`,
  asks: isVisible(`document.querySelector('altcha-widget input[type=checkbox]')`),
}
