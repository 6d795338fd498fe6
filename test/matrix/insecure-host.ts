/**
 * A host whose pages are no secure context. `*.localhost` is one whatever its scheme, so the page of an old portal
 * without TLS needs another name; every engine is told in its own way that it is this machine.
 */
export const INSECURE_HOST = 'cong-cu.example'
