/**
 * Lit's only sink: the literals of our own templates. The build hands this policy to Lit in place of its own,
 * because a page that lists allowed policies kills stock Lit at load.
 */
export const policy = createPolicy()

/** False on a page that demands Trusted Types and refuses our policy: then nothing is defined and the link stays. */
export function canRender(): boolean {
  try {
    document.createElement('template').innerHTML = policy ? policy.createHTML('') : ''
    return true
  } catch {
    return false
  }
}

interface Policy {
  createHTML(html: string): string
}

function createPolicy(): Policy | undefined {
  try {
    return globalThis.trustedTypes?.createPolicy('agency-quiz', { createHTML: html => html })
  } catch {
    return undefined
  }
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined
}
