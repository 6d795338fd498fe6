/** RFC 6761: names under `localhost` are this machine; no resolver is asked. */
export const isLocalName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
