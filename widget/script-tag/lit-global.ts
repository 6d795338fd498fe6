/**
 * Lit's only sink: the literals of our own templates. The build hands this policy to Lit in place of its own,
 * because a page that lists allowed policies kills stock Lit at load.
 */
export const policy = createPolicy()

/** False on a page that demands Trusted Types and refuses our policy: then nothing is defined and the link stays. */
export function canRender(): boolean {
  if (policy) return true
  try {
    document.createElement('template').innerHTML = ''
    return true
  } catch {
    return false
  }
}

/**
 * What Lit finds under `globalThis` in the scripts portals load. Lit writes the versions it has met, its metadata and
 * its policy of Trusted Types on the global object; on somebody else's page that would warn the page's own Lit of a
 * second copy, and a page that lists its policies would kill the script.
 */
export const litGlobal = {
  ShadowRoot,
  trustedTypes: policy && { emptyScript: '', createPolicy: () => policy },
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
