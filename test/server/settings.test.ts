import { describe, expect, it } from 'vitest'
import { readSettings } from '../../server/settings.ts'

const serve = (data: string) => readSettings(['serve', 'demo/phu-tho-2024', '--data', data], {}, 2)

describe('the folder for data', () => {
  it.each(['/proc/x', '/proc', '//proc/self/x', '/sys/x', '/dev/../dev/x', '/var/../proc/x'])(
    'is refused at %s in a sentence, before anything waits for it',
    data => {
      expect(serve(data)).toMatchObject({ command: 'help', wrong: true })
      expect(serve(data)).toMatchObject({
        text: expect.stringContaining(`--data ${data}: thư mục của hệ điều hành`),
      })
    },
  )

  it('is refused there in DATA_DIR too', () => {
    const settings = readSettings(['serve', 'demo/phu-tho-2024'], { DATA_DIR: '/proc/x' }, 2)
    expect(settings).toMatchObject({ command: 'help', wrong: true })
  })

  it.each(['./data', '/var/lib/agency-quiz', '/procedures', '/srv/proc'])('is taken at %s', data => {
    expect(serve(data)).toMatchObject({ command: 'serve', dataDir: data })
  })
})
