/**
 * `npm run bench:attack`: a hundred connections send four hundred requests each and read no answer, beside a control
 * whose HTTP server bounds nothing. What citizens meet before, during and in the minute after, and the memory it takes;
 * once as it was found, once by attackers who come back as soon as they are cut off. `--quick` is a shorter one.
 */
import { execSync } from 'node:child_process'
import { type Measured, startOurs, startUnbounded, THIS_BUILD } from '../servers.ts'
import { type Attack, attack, CONNECTIONS, REQUESTS } from './attackers.ts'
import { type Met, meetCitizens, PATIENCE_MS } from './honest.ts'
import { connectionsTo, memoryOf, watchMemory } from './memory.ts'

const quick = process.argv.includes('--quick')
const CITIZENS = 8
const BEFORE_S = quick ? 4 : 10
const DURING_S = quick ? 15 : 20
const AFTER_S = quick ? 10 : 60

const kinds: [name: string, comesBack: boolean][] = [
  ['once, as it was found', false],
  ['back as soon as they are cut off', true],
]
const subjects: [name: string, start: () => Promise<Measured>][] = [
  ['agency-quiz', () => startOurs(THIS_BUILD, undefined, ['--processes', '1'])],
  ['without the bound', startUnbounded],
]

execSync('npm run build', { stdio: 'ignore' })
console.log(`${CONNECTIONS} connections × ${REQUESTS} requests for /embed, no answer read; one process each`)
console.log(`${CITIZENS} citizens at a time, whole attempts; one who waits ${PATIENCE_MS / 1000} s gives up`)
for (const [kind, comesBack] of kinds) {
  console.log(`\n${kind}`)
  for (const [name, start] of subjects) await suffer(name, await start(), comesBack)
}

/** One server through all of it. */
async function suffer(name: string, server: Measured, comesBack: boolean): Promise<void> {
  await meetCitizens(server, CITIZENS, 2)
  const idle = memoryOf(server.pid)
  tell(name, 'before', await meetCitizens(server, CITIZENS, BEFORE_S), `${mib(idle)}`)
  const attackers = attack(server.port, comesBack)
  tell(name, 'during', ...(await under(server, attackers, DURING_S)))
  attackers.rest()
  tell(name, 'after', ...(await under(server, attackers, AFTER_S)))
  attackers.end()
  server.stop()
}

async function under({ pid, ...to }: Measured, attackers: Attack, seconds: number): Promise<[Met, string]> {
  const most = watchMemory(pid)
  const met = await meetCitizens(to, CITIZENS, seconds)
  const held = `${connectionsTo(to.port)} connections held, ${attackers.back()} came back`
  return [met, `most ${mib(most())}, now ${mib(memoryOf(pid))}; ${held}`]
}

function tell(name: string, when: string, { served, gaveUp, p50, p99 }: Met, rest: string): void {
  const times = `p50 ${ms(p50)}  p99 ${ms(p99)}`
  const counts = `${String(served).padStart(5)} served  ${String(gaveUp).padStart(3)} gave up`
  console.log(`  ${name.padEnd(18)} ${when.padEnd(7)} ${counts}  ${times}  ${rest}`)
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0).padStart(6)} ms`
}

function mib(size: number): string {
  return `${size.toFixed(0)} MiB`
}
