import { spawn } from 'node:child_process'
import type { Ended, Step } from './step.ts'

/** Run a program to its end without a terminal or an input, keeping what it writes. */
export function runProgram(command: Step['command'], env: NodeJS.ProcessEnv): Promise<Ended> {
  const [program, ...args] = command
  return new Promise(resolve => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => resolve({ code: null, output: `${output}${error.message}\n` }))
    child.on('close', code => resolve({ code, output }))
  })
}
