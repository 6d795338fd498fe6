/** `npm start`: build, run the contest server, open the pretend portals, and say where everything is. */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { announce } from './announce.ts'
import { build } from './build.ts'
import { becomesReady, type ContestServer, type Ending, startContestServer } from './contest-server.ts'
import { busyPort } from './listen.ts'
import { demoAt, openSites, portals, portOf, sites } from './portals.ts'

const CONTEST = 'phu-tho-2024'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const port = Number(process.env.PORT ?? 8080)
const dataDir = resolve(process.env.DATA_DIR ?? './data')
const demo = demoAt(port, CONTEST)
const print = (line: string) => void process.stdout.write(`${line}\n`)

/** Say what is wrong, and end with code 1. */
function fail(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/** Fail when the ports are no ports, or not free. */
async function checkPorts(): Promise<void> {
  const highest = 65_535 - sites.length
  const isPort = Number.isInteger(port) && port >= 1 && port <= highest
  if (!isPort) fail(`PORT=${process.env.PORT}: cần một số từ 1 đến ${highest}.`)
  const ports = [port, ...sites.map(({ name }) => portOf(name, port))]
  const busy = await busyPort(ports)
  if (busy === undefined) return
  fail(
    `Cổng ${busy} đang có chương trình khác dùng; bản dùng thử cần các cổng từ ${port} đến ${ports.at(-1)}.\n` +
      'Tắt chương trình đó, hoặc chọn cổng khác, ví dụ: PORT=9300 npm start',
  )
}

function serverArguments(): string[] {
  const registered = portals.filter(({ agency }) => agency !== null)
  const registrations = registered.flatMap(({ agency, name }) => [
    '--site',
    `${agency}=${demo.addressOf(name)}`,
  ])
  const where = ['--port', String(port), '--data', dataDir, '--public-url', demo.server]
  return ['serve', `demo/${CONTEST}`, ...where, '--open-now', ...registrations]
}

/** The first signal drains; npm and the terminal may well send a second one, which changes nothing. */
function drainOnSignal(server: ContestServer, closeSites: () => void): () => boolean {
  let isStopping = false
  const drain = async () => {
    if (isStopping) return
    isStopping = true
    print('\nĐang dừng: trả lời nốt các yêu cầu đang xử lý…')
    closeSites()
    const { code } = await server.stop()
    print(
      code === 0
        ? 'Đã dừng. Dữ liệu được giữ nguyên.'
        : 'Máy chủ không dừng kịp nên đã bị buộc dừng. Dữ liệu được giữ nguyên.',
    )
    process.exit(code === 0 ? 0 : 1)
  }
  process.on('SIGINT', drain).on('SIGTERM', drain).on('SIGHUP', drain)
  return () => isStopping
}

function sayEnding({ code, signal }: Ending): string {
  if (!signal)
    return `Máy chủ cuộc thi đã tự kết thúc (mã ${code}); lý do ghi ở trên. Dữ liệu trong ${dataDir} được giữ nguyên.`
  return (
    `Máy chủ cuộc thi đã bị dừng đột ngột (${signal}).\n` +
    `Mọi lượt thi đã có biên nhận vẫn được giữ trong ${dataDir}. Chạy lại “npm start” để tiếp tục.`
  )
}

await checkPorts()
print('Agency Quiz: chuẩn bị bản dùng thử')
await build(root, print, Date.now).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : String(error)),
)
// A build takes seconds: time enough for somebody else to take a port.
const closeSites = await openSites(demo, port).catch(() =>
  checkPorts().then(() => fail('Không mở được các cổng; chạy lại “npm start”.')),
)
const server = startContestServer(root, serverArguments())
const isStopping = drainOnSignal(server, closeSites)
void server.ended.then(ending => {
  if (!isStopping()) fail(sayEnding(ending))
})
if (await becomesReady(demo.server, server, Date.now)) print(announce(demo, sites, dataDir))
else if (!isStopping()) fail('Máy chủ cuộc thi không trả lời sau một phút. Xem thông báo ở trên.')
