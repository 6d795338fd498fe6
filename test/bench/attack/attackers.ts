import { connect, type Socket } from 'node:net'

/** What the attack of November 2026 was: this many connections, each with so many requests sent at once, none read. */
export const CONNECTIONS = 100
export const REQUESTS = 400

/** How soon after it was cut off an attacker finds it out and is back, ms. */
const BACK_MS = 250

/** Attackers at work. */
export interface Attack {
  /** How often they were cut off and came back. */
  back(): number
  /** They send nothing more and come back no more, but hold what they have. */
  rest(): void
  end(): void
}

/**
 * Send `REQUESTS` requests for the page that costs most on each of `CONNECTIONS` connections and read no answer.
 * `comesBack`: whoever is cut off connects and sends again.
 */
export function attack(port: number, comesBack: boolean): Attack {
  const request = 'GET /embed HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const flood = Buffer.from(request.repeat(REQUESTS))
  const sockets = new Set<Socket>()
  let back = 0
  const send = () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(flood))
    sockets.add(socket)
    // Nothing listens for data, so nothing is ever read.
    socket.pause()
    socket.on('error', () => {})
    socket.on('close', () => {
      if (sockets.delete(socket) && !isOver) {
        back++
        send()
      }
    })
  }
  for (let at = 0; at < CONNECTIONS; at++) send()
  let isOver = !comesBack
  // Whoever reads nothing learns only by writing that nobody is there any more.
  const probe = setInterval(() => {
    if (!isOver) for (const socket of sockets) socket.write(request)
  }, BACK_MS)
  return {
    back: () => back,
    rest: () => {
      isOver = true
    },
    end: () => {
      isOver = true
      clearInterval(probe)
      for (const socket of sockets) socket.destroy()
    },
  }
}
