/** The contest on our own server at `api`, readable without the element; `site` names the agency that sends people there. */
export const pageOf = (api: string, contest: string, site?: string | null): string =>
  `${api.replace(/\/$/, '')}/q/${encodeURIComponent(contest)}${site ? `?site=${encodeURIComponent(site)}` : ''}`
