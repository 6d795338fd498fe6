import { isVisible, type Peer } from './peer.ts'

/**
 * The H5P player with a page of one true-or-false question. npm has no H5P content of its own: the question and
 * its libraries are the fixture that the player's own release 2.1.0 carried.
 */
export const h5p: Peer = {
  name: 'H5P standalone 3.8.2',
  packages: ['h5p-standalone@3.8.2', 'h5p-content@npm:h5p-standalone@2.1.0'],
  body: `<div id="h5p-container"></div>
<script src="/npm/h5p-standalone/dist/main.bundle.js" charset="UTF-8"></script>
<script>new H5PStandalone.H5P(document.getElementById('h5p-container'), {
  h5pJsonPath: '/npm/h5p-content/test/workspace',
  frameJs: '/npm/h5p-standalone/dist/frame.bundle.js',
  frameCss: '/npm/h5p-standalone/dist/styles/h5p.css',
})</script>`,
  asks: isVisible(
    `(document.querySelector('iframe.h5p-iframe')?.contentDocument ?? document).querySelector('.h5p-true-false-answer')`,
  ),
}
