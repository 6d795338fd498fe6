import type { Socket } from 'node:net'

const END_OF_HEAD = '\r\n\r\n'

/** A request as it came, except that it asks for the connection to be closed after the answer. */
export interface Message {
  readonly method: string
  readonly path: string
  readonly bytes: Buffer
}

/** The first request on a connection, once all of it is here; undefined when the other side hung up before. */
export function readRequest(socket: Socket): Promise<Message | undefined> {
  let received: Buffer = Buffer.alloc(0)
  return new Promise(resolve => {
    socket.on('close', () => resolve(undefined))
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk])
      const request = parse(received)
      if (request) resolve(request)
    })
  })
}

/** The status of an answer. */
export const replyOf = (reply: Buffer | undefined): number | undefined =>
  reply && Number(reply.subarray(9, 12).toString('latin1'))

function parse(received: Buffer): Message | undefined {
  const end = received.indexOf(END_OF_HEAD)
  if (end < 0) return undefined
  const head = received.subarray(0, end).toString('latin1')
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  const body = received.subarray(end + END_OF_HEAD.length)
  if (body.length < length) return undefined
  const [method = '', path = ''] = head.split(' ')
  const closing = `${head.replace(/^connection: .*\r\n/im, '')}\r\nconnection: close${END_OF_HEAD}`
  return { method, path, bytes: Buffer.concat([Buffer.from(closing, 'latin1'), body]) }
}
