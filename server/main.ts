#!/usr/bin/env node
/** Composition root: settings → store → app → listen → drain on a signal. The only reader of the clock. */
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { version } from '../package.json' with { type: 'json' }
import { check } from './check.ts'
import { doctor } from './doctor/doctor.ts'
import { randomPool } from './seal/random-pool.ts'
import { serve } from './serve.ts'
import { readSettings, type ServeSettings } from './settings.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)

async function runServer(settings: ServeSettings): Promise<void> {
  // The store holds the bank with its key: nobody but its owner reads what this process writes.
  process.umask(0o077)
  const widgets = fileURLToPath(new URL('../widget/', import.meta.url))
  const running = await serve(settings, {
    clock: Date.now,
    random: randomPool(randomBytes),
    log: print,
    widgets,
    version,
  })
  print(`agency-quiz: sẵn sàng tại ${settings.publicUrl} (cổng ${running.port})`)
  let draining = false
  const drain = async () => {
    if (draining) return
    draining = true
    await running.drain()
    process.exit(0)
  }
  process.on('SIGINT', drain).on('SIGTERM', drain).on('disconnect', drain)
}

const settings = readSettings(process.argv.slice(2), process.env)
try {
  if (settings.command === 'serve') await runServer(settings)
  else if (settings.command === 'check')
    process.exitCode = check(settings.folder, print, process.stdout.isTTY)
  else if (settings.command === 'doctor')
    process.exitCode = await doctor(settings.address, settings.server, print)
  else {
    print(settings.text)
    process.exitCode = settings.wrong ? 2 : 0
  }
} catch (error) {
  process.stderr.write(`agency-quiz: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
