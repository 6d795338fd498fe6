/** `npm start`: build, run the contest server, open the pretend portals, and say where everything is. */
import { setTimeout } from 'node:timers/promises'
import { announce } from './announce.ts'
import { build } from './build.ts'
import { startCitizens, type World } from './citizens.ts'
import { becomesReady, type ContestServer, type Ending, startContestServer } from './contest-server.ts'
import { openSites, sites } from './portals.ts'
import { checkPorts, fail, print, setUp } from './set-up.ts'

/** The citizens end with the process: nothing of theirs is to be saved. */
const world: World = { random: Math.random, wait: (ms, signal) => setTimeout(ms, undefined, { signal }) }
let stopCitizens = () => {}

/** The first signal drains; npm and the terminal may well send a second one, which changes nothing. */
function drainOnSignal(server: ContestServer, closeSites: () => void): () => boolean {
  let isStopping = false
  const drain = async () => {
    if (isStopping) return
    isStopping = true
    print('\nĐang dừng: trả lời nốt các yêu cầu đang xử lý…')
    stopCitizens()
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

function sayEnding({ code, signal }: Ending, dataDir: string): string {
  if (!signal)
    return `Máy chủ cuộc thi đã tự kết thúc (mã ${code}); lý do ghi ở trên. Dữ liệu trong ${dataDir} được giữ nguyên.`
  return (
    `Máy chủ cuộc thi đã bị dừng đột ngột (${signal}).\n` +
    `Mọi lượt thi đã có biên nhận vẫn được giữ trong ${dataDir}. Chạy lại “npm start” để tiếp tục.`
  )
}

const { root, port, dataDir, demo, serverArguments, ...told } = await setUp()
print('Agency Quiz: chuẩn bị bản dùng thử')
await build(root, print, Date.now).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : String(error)),
)
// A build takes seconds: time enough for somebody else to take a port.
const closeSites = await openSites(demo, port).catch(() =>
  checkPorts(port).then(() => fail('Không mở được các cổng; chạy lại “npm start”.')),
)
const server = startContestServer(root, serverArguments)
const isStopping = drainOnSignal(server, closeSites)
void server.ended.then(ending => {
  if (!isStopping()) fail(sayEnding(ending, dataDir))
})
if (await becomesReady(demo.server, server, Date.now)) {
  print(announce(demo, sites, { dataDir, ...told }))
  if (told.hasCitizens) stopCitizens = startCitizens(demo, world)
} else if (!isStopping()) fail('Máy chủ cuộc thi không trả lời sau một phút. Xem thông báo ở trên.')
