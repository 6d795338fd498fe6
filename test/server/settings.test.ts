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

describe('a setting that would match nothing', () => {
  const textOf = (env: Record<string, string>, args: string[] = []) => {
    const settings = readSettings(['serve', 'demo/phu-tho-2024', ...args], env, 2)
    return settings.command === 'help' ? settings.text : ''
  }

  it.each([
    ['https://x.gov.vn/thi', 'không nhận đường dẫn', 'ghi https://x.gov.vn.'],
    ['https://x.gov.vn?a=1', 'không nhận đường dẫn', 'ghi https://x.gov.vn.'],
    ['ftp://x.gov.vn', 'phải bắt đầu bằng http:// hoặc https://', 'ghi https://x.gov.vn.'],
    ['https://a.vn,https://b.vn', 'chỉ nhận một địa chỉ', 'ghi https://a.vn.'],
    ['https://a.vn https://b.vn', 'chỉ nhận một địa chỉ', 'ghi https://a.vn.'],
    ['x.gov.vn', 'phải bắt đầu bằng http:// hoặc https://', 'ghi https://x.gov.vn.'],
    ['https:/x.gov.vn', 'phải bắt đầu bằng http:// hoặc https://', 'ghi https://x.gov.vn.'],
    ['https://*.gov.vn', 'không nhận dấu *', 'ghi https://gov.vn.'],
    ['https://x..gov.vn', 'không phải tên miền và cổng đúng dạng', 'ghi https://x.gov.vn.'],
    ['https://x.gov.vn.', 'không phải tên miền và cổng đúng dạng', 'ghi https://x.gov.vn.'],
    ['https://a@x.gov.vn', 'không phải tên miền và cổng đúng dạng', 'ghi https://x.gov.vn.'],
    ['https://x.gov.vn:99999', 'không phải tên miền và cổng đúng dạng', 'ví dụ'],
    ['https://', 'phải bắt đầu bằng http:// hoặc https://', 'ví dụ'],
  ])('is refused as the address of the server, named and mended: %s', (written, why, remedy) => {
    for (const [env, args, name] of [
      [{ PUBLIC_URL: written }, [], 'PUBLIC_URL'],
      [{}, ['--public-url', written], '--public-url'],
    ] as const) {
      const [line = ''] = textOf(env, [...args]).split('\n')
      expect(line).toContain(`${name} ${written}: `)
      expect(line).toContain(why)
      expect(line).toContain(remedy)
    }
    const doctor = readSettings(['doctor', 'https://a.vn', '--server', written], {}, 2)
    expect(doctor).toMatchObject({ wrong: true, text: expect.stringContaining(`--server ${written}: `) })
  })

  it.each([
    ['https://X.gov.vn/', 'https://x.gov.vn'],
    ['https://x.gov.vn:443', 'https://x.gov.vn'],
    ['https://cẩmkhê.vn', 'https://xn--cmkh-jpa0086b.vn'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('is taken as browsers write it: %s', (written, publicUrl) => {
    expect(readSettings(['serve', 'demo/phu-tho-2024'], { PUBLIC_URL: written }, 2)).toMatchObject({
      publicUrl,
    })
  })

  it.each([
    'so-noi-vu=https://p.vn/x',
    'so-noi-vu=p.vn',
    'so-noi-vu=https://p.vn,https://q.vn',
    '=https://p.vn',
  ])('is refused as a site: %s', site =>
    expect(textOf({}, ['--site', site])).toContain(
      `--site ${site.replace('=', site[0] === '=' ? '=' : ' ')}:`,
    ),
  )

  it.each(['http://127.0.0.1', '127.0.0.1:8080', 'a b', 'x/y'])(
    'is refused as an address to listen on: %s',
    host => expect(textOf({ HOST: host })).toContain(`--host ${host}:`),
  )
  it.each(['127.0.0.1', '::1', '0.0.0.0', 'localhost', 'fe80::1%eth0'])('listens on %s', host =>
    expect(readSettings(['serve', 'demo/phu-tho-2024'], { HOST: host }, 2)).toMatchObject({ host }),
  )

  it('is told in Vietnamese where it is no setting at all', () => {
    expect(textOf({}, ['--publicurl', 'https://x.vn'])).toMatch(/^Không có tuỳ chọn --publicurl\./)
    expect(textOf({}, ['--site'])).toMatch(/^Tuỳ chọn --site viết chưa đúng/)
    expect(readSettings(['check', 'thu', 'muc'], {}, 2)).toMatchObject({ wrong: true })
  })

  it.each([
    [['serve', 'a', '--port', '1', '--port', '2'], 'Tuỳ chọn --port ghi hai lần'],
    [['serve', 'a', '--open-now', '--open-now'], 'Tuỳ chọn --open-now ghi hai lần'],
    [['results', 'a', '--out', 'x', '--out', 'y'], 'Tuỳ chọn --out ghi hai lần'],
    [
      ['doctor', 'a', '--server', 'https://a.vn', '--server', 'https://b.vn'],
      'Tuỳ chọn --server ghi hai lần',
    ],
    [['serve', 'a', '--prot', '1'], 'Không có tuỳ chọn --prot. Có phải là --port?'],
    [
      ['serve', 'a', '--public_url', 'https://a.vn'],
      'Không có tuỳ chọn --public_url. Có phải là --public-url?',
    ],
    [['serve', 'a', '--opennow'], 'Không có tuỳ chọn --opennow. Có phải là --open-now?'],
    [['check', 'a', '--strict'], 'Không có tuỳ chọn --strict.'],
    [['sign-in-link', '--rule', 'committee'], 'Không có tuỳ chọn --rule. Có phải là --role?'],
    [['sign-in-link', 'secretariat'], 'Không rõ “secretariat”'],
    [['serv', 'a'], 'Không có lệnh “serv”. Có phải là “serve”?'],
    [['Check', 'a'], 'Không có lệnh “Check”. Có phải là “check”?'],
    [['sign_in_link'], 'Không có lệnh “sign_in_link”. Có phải là “sign-in-link”?'],
    [['serve', ''], 'Có một từ trống'],
    [['serve', 'a', ' '], 'Có một từ trống'],
    [['check', ''], 'Có một từ trống'],
    [['doctor', 'https://a.vn/?a=1', 'b=2'], 'Mỗi lần chỉ kiểm tra một địa chỉ'],
    [['serve', 'a', '--port', '0x50'], 'Cổng phải là số'],
    [['serve', 'a', '--port', '1e3'], 'Cổng phải là số'],
    [['serve', 'a', '--port', '80 80'], 'Cổng phải là số'],
    [['serve', 'a', '--processes', '2.0'], 'Số tiến trình phải là số'],
    [['serve', 'a', '--port'], 'Tuỳ chọn --port viết chưa đúng'],
    [['serve', 'a', '--open-now=yes'], 'Tuỳ chọn --open-now viết chưa đúng'],
  ])('is refused with a sentence: %j', (args, sentence) => {
    const settings = readSettings(args, {}, 2)
    expect(settings).toMatchObject({ wrong: true })
    expect(settings.command === 'help' && settings.text.split('\n')[0]).toContain(sentence)
  })

  it('may stand several times where it lists', () => {
    const site = ['--site', 'a=https://a.vn', '--site', 'b=https://b.vn']
    expect(readSettings(['serve', 'x', ...site], {}, 2)).toMatchObject({ sites: { length: 2 } })
  })

  it.each([
    ['PUBLICURL', 'PUBLIC_URL'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['public_url', 'PUBLIC_URL'],
    ['DATADIR', 'DATA_DIR'],
    ['DATA-DIR', 'DATA_DIR'],
    ['PROCESES', 'PROCESSES'],
    ['port', 'PORT'],
  ])('is refused as a variable: %s, and taken where %s is set too', (written, meant) => {
    const text = `Không có biến môi trường ${written}; có phải là ${meant}?`
    expect(textOf({ [written]: 'x' })).toContain(text)
    const right = { PUBLIC_URL: 'https://a.vn', DATA_DIR: './d', PROCESSES: '1', PORT: '1' }
    expect(textOf({ ...right, [written]: 'x' })).toBe('')
  })

  it('is no variable where the option says it, nor for a command that reads none', () => {
    expect(readSettings(['serve', 'x', '--data', './d'], { DATADIR: '/var/lib/other' }, 2)).toMatchObject({
      command: 'serve',
    })
    expect(readSettings(['check', 'x'], { DATADIR: '/var/lib/other' }, 2)).toMatchObject({ command: 'check' })
  })

  it('is no other program’s variable', () =>
    expect(
      textOf({ PATH: '/bin', HOME: '/', POST: 'x', HOSTNAME: 'a', XDG_DATA_DIRS: 'x', PORTS: '1' }),
    ).toBe(''))
})
