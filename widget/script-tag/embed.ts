/**
 * The script tag: `<script async src="…/v1/agency-quiz.js" data-contest="…"></script>`. It may run async, deferred,
 * as a module, re-hosted, concatenated, twice, or long after the page; so it finds its tags itself.
 */

import { register } from '../quiz/register.ts'
import { mount } from './mount.ts'

register()
mount()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', mount)
