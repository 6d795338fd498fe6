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

describe('a setting as compose files and env files pass it', () => {
  const read = (env: Record<string, string>, args: string[] = []) =>
    readSettings(['serve', 'demo/phu-tho-2024', ...args], env, 2)
  const usual = read({})
  it.each(['', ' ', '\t', '""', "''", ' "" '])('is not set where it is %j', empty => {
    const names = ['PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'PROCESSES']
    expect(read(Object.fromEntries(names.map(name => [name, empty])))).toEqual(usual)
    const options = ['--port', '--host', '--data', '--public-url', '--processes']
    expect(
      read(
        {},
        options.flatMap(option => [option, empty]),
      ),
    ).toEqual(usual)
  })
  it.each([(text: string) => `"${text}"`, (text: string) => `'${text}'`, (text: string) => ` ${text} `])(
    'is what stands between quotation marks or spaces (%#)',
    around => {
      const given = {
        PORT: '8081',
        HOST: '127.0.0.1',
        DATA_DIR: './d',
        PUBLIC_URL: 'https://x.vn',
        PROCESSES: '1',
      }
      const env = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, around(text)]))
      expect(read(env)).toEqual(read(given))
    },
  )
  it.each(['0', '-1', '1.5', 'abc'])('is refused where it is no count of processes: %s', processes => {
    expect(read({ PROCESSES: processes })).toMatchObject({ command: 'help', wrong: true })
  })
})
