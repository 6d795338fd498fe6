import { connect } from 'node:net'

/** One keep-alive HTTP/1.1 connection that sends one request at a time; light, so that the server is the limit. */
export interface Connection {
  send(method: string, path: string, body?: string): Promise<{ status: number; body: string }>
  close(): void
}

export function openConnection(port: number, origin: string): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let heard = ''
  let answer: ((response: { status: number; body: string }) => void) | undefined
  let fail: ((error: Error) => void) | undefined
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => {
    heard += text
    const end = heard.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = /content-length: (\d+)/i.exec(heard.slice(0, end))?.[1]
    const whole = end + 4 + Number(length ?? 0)
    if (heard.length < whole) return
    const response = { status: Number(heard.slice(9, 12)), body: heard.slice(end + 4, whole) }
    heard = heard.slice(whole)
    answer?.(response)
  })
  socket.on('error', error => fail?.(error))
  socket.on('close', () => fail?.(new Error('the server closed the connection')))
  const head = `Host: localhost\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n`
  const connection: Connection = {
    send: (method, path, body = '') =>
      new Promise((resolve, reject) => {
        answer = resolve
        fail = reject
        socket.write(`${method} ${path} HTTP/1.1\r\n${head}Content-Length: ${body.length}\r\n\r\n${body}`)
      }),
    close: () => {
      fail = undefined
      socket.destroy()
    },
  }
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(connection)).once('error', reject)
  })
}
