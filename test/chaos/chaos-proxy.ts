import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { undo } from '../e2e/undo.ts'
import { type Message, readRequest, replyOf } from './http-message.ts'
import { type Line, wire } from './line.ts'

/**
 * What becomes of an exchange. `drop`: the request never arrives. `cut`: it is answered and the answer is lost.
 * `tear`: half of the answer arrives. `hang`: it is answered, and the visitor's side stays open in silence.
 * `repeat`: it arrives twice at once. `pass`: nothing happens to it.
 */
export type Fate = 'pass' | 'drop' | 'cut' | 'tear' | 'hang' | 'repeat'

/** One exchange as it went; `status` is what the server answered, however little of it arrived. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly fate: Fate
  readonly status: number | undefined
}

/** Decides over an exchange; `wait` delays the request, in ms. */
export type Plan = (request: Message) => { readonly fate: Fate; readonly wait?: number }

/** A network between citizens and the server. */
export interface ChaosProxy {
  /** `http://localhost:<port>`, what citizens take for the server. */
  readonly origin: string
  readonly port: number
  /** Everything that has gone through. */
  readonly exchanges: Exchange[]
  /** From now on exchanges go like this; at first nothing happens to any. */
  follow(plan: Plan): void
  /** The server stands on this port. */
  lead(port: number): void
  /** The speed of the line from now on; none is as fast as it goes. */
  slow(line: Line | undefined): void
}

/** Open a proxy that understands just enough HTTP to know where an answer ends: one exchange a connection. */
export async function openChaosProxy(): Promise<ChaosProxy> {
  let plan: Plan = () => ({ fate: 'pass' })
  let server = 0
  let send = wire(undefined)
  const exchanges: Exchange[] = []
  const listener = createServer(async socket => {
    socket.on('error', () => socket.destroy())
    const request = await readRequest(socket)
    if (!request) return void socket.destroy()
    const { fate, wait = 0 } = plan(request)
    await new Promise(resolve => setTimeout(resolve, wait))
    const reply = fate === 'drop' ? undefined : await forward(request, server, fate === 'repeat' ? 2 : 1)
    exchanges.push({ method: request.method, path: request.path, fate, status: replyOf(reply) })
    await answer(socket, fate, reply, send)
  }).listen(0)
  await once(listener, 'listening')
  undo(() => void listener.close())
  const address = listener.address()
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port')
  return {
    origin: `http://localhost:${address.port}`,
    port: address.port,
    exchanges,
    follow: next => {
      plan = next
    },
    lead: port => {
      server = port
    },
    slow: line => {
      send = wire(line)
    },
  }
}

async function answer(socket: Socket, fate: Fate, reply: Buffer | undefined, send: ReturnType<typeof wire>) {
  if (fate === 'hang') return
  if (!reply || fate === 'drop' || fate === 'cut') return void socket.resetAndDestroy()
  if (fate !== 'tear') return send(socket, reply, () => socket.end())
  await send(socket, reply.subarray(0, reply.length / 2), () => socket.resetAndDestroy())
}

/** The server's whole answer; of several equal requests the last one's. Undefined when there is no server. */
async function forward(request: Message, port: number, times: number): Promise<Buffer | undefined> {
  const replies = await Promise.all(Array.from({ length: times }, () => ask(request.bytes, port)))
  return replies.at(-1)
}

function ask(bytes: Buffer, port: number): Promise<Buffer | undefined> {
  return new Promise(resolve => {
    const chunks: Buffer[] = []
    const upstream = connect(port, 'localhost', () => upstream.write(bytes))
    upstream.on('data', chunk => chunks.push(chunk))
    upstream.on('error', () => resolve(undefined))
    upstream.on('close', () => resolve(chunks.length > 0 ? Buffer.concat(chunks) : undefined))
  })
}
