import { Hono } from 'hono'

/** `/healthz` and `/readyz`, for whatever keeps the process alive. */
export const health = () => new Hono().get('/healthz', c => c.text('ok')).get('/readyz', c => c.text('ok'))
