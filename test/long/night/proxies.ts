import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { undo } from '../../e2e/undo.ts'
import { debianProgram } from './debian-program.ts'

/** A certificate of our own making for localhost: the certificate, the key, and both in one file for haproxy. */
export function selfSigned(): { cert: string; key: string; both: string } {
  const folder = tempFolder()
  const [cert, key, both] = ['cert.pem', 'key.pem', 'both.pem'].map(name => join(folder, name))
  if (!cert || !key || !both) throw new Error('no names')
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert]
  execFileSync('openssl', [...make, ...subject], { stdio: 'ignore' })
  writeFileSync(both, readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'))
  return { cert, key, both }
}

/** Debian's nginx with this inside `http { … }`, in a folder of its own; `port` must be listened on. */
export async function openNginx(port: number, inHttp: string): Promise<string> {
  const folder = tempFolder()
  for (const name of ['body', 'proxy', 'cache']) mkdirSync(join(folder, name))
  const temporary = ['fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`)
  const conf = `
    daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http {
      access_log ${folder}/access.log;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; ${temporary.join(' ')}
      ${inHttp.replaceAll('$FOLDER', folder)}
    }`
  writeFileSync(join(folder, 'nginx.conf'), conf)
  await run(debianProgram('nginx'), ['-p', folder, '-c', join(folder, 'nginx.conf')], port)
  return folder
}

/** Debian's haproxy with this configuration; `port` must be listened on. The answer asks its control socket. */
export async function openHaproxy(
  port: number,
  frontAndBack: string,
): Promise<(command: string) => Promise<string>> {
  const folder = tempFolder()
  const control = join(folder, 'control')
  const conf = `
global
  stats socket ${control} level admin
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
${frontAndBack}
`
  writeFileSync(join(folder, 'haproxy.cfg'), conf)
  await run(debianProgram('haproxy'), ['-db', '-f', join(folder, 'haproxy.cfg')], port)
  return async command => {
    const socket = connect(control)
    let told = ''
    socket.on('data', chunk => {
      told += chunk
    })
    socket.end(`${command}\n`)
    await once(socket, 'close')
    return told
  }
}

async function run(program: string, args: readonly string[], port: number): Promise<void> {
  const child: ChildProcess = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk
    })
  undo(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  for (let tries = 0; tries < 500; tries++) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${written}`)
    if (await listensOn(port)) return
    await sleep(20)
  }
  throw new Error(`${program} does not listen on ${port}: ${written}`)
}

function listensOn(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise(resolve => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  }).then(is => {
    socket.destroy()
    return is === true
  })
}
