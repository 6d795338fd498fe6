/** A process that opens the attempts of a folder, with their index, at the instant it is told (epoch ms), and says so. */
import { openAttemptFiles } from '../../../../server/store/open-attempt-files.ts'

const folder = process.argv[2] ?? ''

process.on('message', (at: number) => {
  // Nothing but a busy wait ends at the instant.
  while (Date.now() < at);
  try {
    const { store, index } = openAttemptFiles(folder)
    const shape = index.pragma('user_version', { simple: true })
    store.close()
    index.close()
    process.send?.(shape)
  } catch (error) {
    process.send?.(String(error))
  }
})
process.send?.('ready')
