import { policy } from './trusted-types.ts'

/**
 * What Lit finds under `globalThis` in the scripts portals load. Lit writes the versions it has met, its metadata and
 * its policy of Trusted Types on the global object; on somebody else's page that would warn the page's own Lit of a
 * second copy, and a page that lists its policies would kill the script.
 */
export const litGlobal = {
  ShadowRoot,
  trustedTypes: policy && { emptyScript: '', createPolicy: () => policy },
}
