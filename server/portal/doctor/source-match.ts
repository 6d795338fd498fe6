const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/**
 * Whether one source of a CSP directive lets `url` through on a page of `self` (CSP 3, section 6.7.2). A source
 * without a scheme takes the page's own or a safer one.
 */
export function matchesSource(source: string, url: URL, self: URL): boolean {
  const written = source.toLowerCase()
  if (written === '*') return url.protocol in DEFAULT_PORTS
  if (written === "'self'") return isSelf(url, self)
  if (written.startsWith("'")) return false
  const scheme = /^([a-z][a-z0-9+.-]*:)$/.exec(written)?.[1]
  return scheme === undefined ? matchesHost(written, url, self) : covers(scheme, url.protocol)
}

/** `http:` also covers https, never the other way round. */
const covers = (allowed: string, scheme: string): boolean =>
  allowed === scheme || (allowed === 'http:' && scheme === 'https:')

const portOf = (url: URL): string => url.port || (DEFAULT_PORTS[url.protocol] ?? '')

function isSelf(url: URL, self: URL): boolean {
  if (url.origin === self.origin) return true
  const bothDefault = url.port === '' && self.port === ''
  return (
    url.hostname === self.hostname &&
    covers(self.protocol, url.protocol) &&
    (bothDefault || portOf(url) === portOf(self))
  )
}

function matchesHost(source: string, url: URL, self: URL): boolean {
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\[[^\]]*\]|[^:/]+)(?::(\d+|\*))?(\/.*)?$/.exec(source)
  if (!parts) return false
  const [, scheme, host = '', port, path] = parts
  if (!covers(scheme ?? self.protocol, url.protocol)) return false
  return matchesName(host, url.hostname) && matchesPort(port, scheme, url) && matchesPath(path, url.pathname)
}

const matchesName = (pattern: string, name: string): boolean =>
  pattern === '*' || (pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : pattern === name)

function matchesPort(port: string | undefined, scheme: string | undefined, url: URL): boolean {
  if (port === '*') return true
  const actual = portOf(url)
  if (port === undefined) return actual === DEFAULT_PORTS[url.protocol]
  return port === actual || (port === '80' && actual === '443' && covers(scheme ?? 'http:', url.protocol))
}

function matchesPath(path: string | undefined, actual: string): boolean {
  if (path === undefined || path === '/') return true
  const lower = actual.toLowerCase()
  return path.endsWith('/') ? lower.startsWith(path) : lower === path
}
