import { resolve } from 'node:path'
import { nameMeant } from './contest/name-meant.ts'
import { type ExportCountsSettings, readExportCountsSettings } from './export-counts-settings.ts'
import { HELP } from './help.ts'
import { readArguments, refuseMisspelt, said, wholeOf } from './read-arguments.ts'
import { readOrigin } from './read-origin.ts'
import { type ResultsSettings, readResultsSettings } from './results-settings.ts'

/** What `agency-quiz serve` was told; every setting but the contest folder has a default that is safe. */
export interface ServeSettings {
  readonly command: 'serve'
  readonly folders: readonly string[]
  readonly port: number
  /** The address to listen on; undefined: every address of the machine. */
  readonly host: string | undefined
  readonly dataDir: string
  /** The origin citizens reach the server at. */
  readonly publicUrl: string
  /** Further registered sites, `agency=origin`. */
  readonly sites: readonly { agency: string; origin: string }[]
  /** Move every round so that the contest is open now: for trying out a past contest. */
  readonly openNow: boolean
  /** What the links of the demonstration end in; undefined, as on every real server: there are none. */
  readonly demoKey?: string | undefined
  /** Take a copy of the store whose write-ahead log is missing, with what stood only there lost. */
  readonly withoutLog: boolean
  /** What this machine's clock shows is right, though attempts are recorded that were handed in later. */
  readonly trustClock?: boolean
  /** Processes that answer citizens. */
  readonly processes: number
}

/** What `agency-quiz sign-in-link` was told: for whom, and of which server. */
export interface SignInLinkSettings {
  readonly command: 'sign-in-link'
  /** As it was typed. */
  readonly role: string
  readonly login: string | undefined
  readonly dataDir: string
  readonly publicUrl: string
}

export type Settings =
  | ServeSettings
  | SignInLinkSettings
  | ResultsSettings
  | ExportCountsSettings
  | { readonly command: 'check'; readonly folder: string }
  | { readonly command: 'doctor'; readonly address: string; readonly server: string }
  | { readonly command: 'help'; readonly text: string; readonly wrong: boolean }

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const SERVE_OPTIONS = {
  ...{ port: text, host: text, data: text, processes: text, 'public-url': text, demo: text },
  site: { type: 'string', multiple: true },
  ...{ 'without-log': flag, 'trust-clock': flag, 'open-now': flag },
} as const

const COMMANDS = ['serve', 'check', 'doctor', 'results', 'export-counts', 'sign-in-link']

/** More processes than this wait for one another's commits. */
const MOST_PROCESSES = 4

/**
 * Read the command line and the environment: the only place that does. `cores` is what the machine has. Wrong use
 * comes back as help.
 */
export function readSettings(args: readonly string[], environment: Variables, cores: number): Settings {
  const env = withoutEmpty(environment)
  const [command, ...rest] = args
  const wantsHelp = command === undefined || args.includes('--help') || args.includes('-h')
  if (wantsHelp) return { command: 'help', text: HELP, wrong: command === undefined }
  try {
    if (command !== 'check') refuseMisspelt(env, rest)
    if (command === 'serve') return readServe(rest, env, cores)
    if (command === 'check') return readCheck(rest)
    if (command === 'doctor') return readDoctor(rest, env)
    if (command === 'results') return orHelp(readResultsSettings(rest, env.DATA_DIR))
    if (command === 'export-counts') return orHelp(readExportCountsSettings(rest, env.DATA_DIR))
    if (command === 'sign-in-link') return readSignInLink(rest, env)
    const meant = nameMeant(command, COMMANDS)
    return wrong(`Không có lệnh “${command}”.${meant === undefined ? '' : ` Có phải là “${meant}”?`}`)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
}

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Compose files pass every setting, those that are not set as empty text, and `--env-file` passes quotation marks along;
 * empty is not set.
 */
const withoutEmpty = (environment: Variables): Variables =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const given = said(value)
      return given === undefined ? [] : [[name, given]]
    }),
  )

const wrong = (why: string): Settings => ({ command: 'help', text: `${why}\n\n${HELP}`, wrong: true })

function readCheck(args: readonly string[]): Settings {
  const { positionals } = readArguments(args, {})
  const [folder] = positionals
  if (positionals.length > 1)
    return wrong('Mỗi lần chỉ kiểm tra một thư mục; tên có dấu cách thì để trong nháy kép.')
  return folder ? { command: 'check', folder } : wrong('Cần thư mục của cuộc thi.')
}

function readDoctor(args: readonly string[], env: Variables): Settings {
  const { values, positionals } = readArguments(args, { server: { type: 'string' } })
  const [address, ...more] = positionals
  if (address === undefined) return wrong('Cần địa chỉ của trang cần kiểm tra.')
  if (more.length > 0)
    return wrong('Mỗi lần chỉ kiểm tra một địa chỉ; địa chỉ có dấu & thì để trong nháy kép.')
  const server = originOf(['--server', values.server], env, `http://localhost:${env.PORT ?? 8080}`)
  return { command: 'doctor', address, server }
}

const orHelp = (read: Settings | string): Settings => (typeof read === 'string' ? wrong(read) : read)

function readSignInLink(args: readonly string[], env: Variables): Settings {
  const options = { role: text, login: text, data: text, 'public-url': text }
  const { values, positionals } = readArguments(args, options)
  if (positionals.length > 0)
    return wrong(`Không rõ “${positionals[0]}”: vai trò ghi ở --role, tên ở --login.`)
  return {
    command: 'sign-in-link',
    role: said(values.role) ?? 'committee',
    login: said(values.login),
    dataDir: said(values.data) ?? env.DATA_DIR ?? './data',
    publicUrl: originOf(['--public-url', values['public-url']], env, `http://localhost:${env.PORT ?? 8080}`),
  }
}

/** The origin an option gives, or else PUBLIC_URL, or else `usual`. */
function originOf([option, given]: [string, string | undefined], env: Variables, usual: string): string {
  const own = said(given)
  if (own !== undefined) return readOrigin(option, own)
  return env.PUBLIC_URL === undefined ? usual : readOrigin('PUBLIC_URL', env.PUBLIC_URL)
}

function readServe(args: readonly string[], env: Variables, cores: number): Settings {
  const { values, positionals } = readArguments(args, SERVE_OPTIONS)
  const port = wholeOf(said(values.port) ?? env.PORT ?? '8080')
  if (!isBetween(port, 0, 65_535)) return wrong('Cổng phải là số từ 0 đến 65535.')
  const processes = wholeOf(said(values.processes) ?? env.PROCESSES ?? `${Math.min(cores, MOST_PROCESSES)}`)
  if (!isBetween(processes, 1, 64)) return wrong('Số tiến trình phải là số từ 1 đến 64.')
  if (positionals.length === 0) return wrong('Cần ít nhất một thư mục cuộc thi.')
  const dataDir = said(values.data) ?? env.DATA_DIR ?? './data'
  if (isOfKernel(dataDir))
    return wrong(`--data ${dataDir}: thư mục của hệ điều hành, không giữ được dữ liệu; chọn thư mục khác.`)
  const host = said(values.host) ?? env.HOST
  if (host !== undefined && !HOST_FORM.test(host))
    return wrong(`--host ${host}: chỉ ghi địa chỉ hoặc tên của máy, ví dụ 127.0.0.1; cổng ghi ở --port.`)
  const publicUrl = originOf(['--public-url', values['public-url']], env, `http://localhost:${port}`)
  const demoKey = said(values.demo)
  if (demoKey !== undefined && !isLocal(publicUrl))
    return wrong(`--demo chỉ dùng để thử trên máy này; ${publicUrl} là địa chỉ người khác tới được.`)
  return {
    command: 'serve',
    folders: positionals,
    ...{ port, host, dataDir, publicUrl, demoKey },
    sites: (values.site ?? []).map(readSite),
    ...{ openNow: values['open-now'] ?? false, withoutLog: values['without-log'] ?? false },
    ...{ trustClock: values['trust-clock'] ?? false, processes },
  }
}

/** An address that leads to this very machine. */
const isLocal = (origin: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname)

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** A name or an address of IPv4 or IPv6, without scheme and port. */
const HOST_FORM = /^(?:[\w-]+(?:\.[\w-]+)*|[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.%\w]*)$/i

/** Linux keeps no files there, and Node's recursive mkdir never comes back from `/proc`. */
const isOfKernel = (path: string): boolean => /^\/(proc|sys|dev)(\/|$)/.test(resolve(path))

function readSite(written: string): { agency: string; origin: string } {
  const [, agency = '', origin = ''] = /^([^=]*)=(.*)$/s.exec(written) ?? []
  if (!agency.trim() || !origin.trim())
    throw new Error(`--site ${written}: viết theo dạng mã=https://tên-miền.`)
  return { agency: agency.trim(), origin: readOrigin(`--site ${agency.trim()}`, origin.trim()) }
}
