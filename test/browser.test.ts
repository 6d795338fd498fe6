import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser, type Machine } from './browser.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agency-quiz-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

const refuseToRun: Machine['run'] = command => {
  throw new Error(`${command} was run`)
}
const bare: Machine = {
  env: {},
  isRoot: false,
  isDebian: true,
  run: refuseToRun,
  say: () => {},
  usualPlaces: [],
}

describe('finding a browser', () => {
  it('takes CHROME_PATH before anything else', () => {
    const chosen = program('my-browser')
    program('chromium')
    expect(findBrowser({ ...bare, env: { CHROME_PATH: chosen, PATH: folder } })).toBe(chosen)
  })

  it('refuses a CHROME_PATH that is no program, though a browser is installed', () => {
    program('chromium')
    const env = { CHROME_PATH: join(folder, 'nothing'), PATH: folder }
    expect(() => findBrowser({ ...bare, env })).toThrow(/CHROME_PATH=.* is not a program/)
  })

  it('takes an installed one', () => {
    const installed = program('google-chrome')
    expect(findBrowser({ ...bare, env: { PATH: folder } })).toBe(installed)
  })

  it('installs one on Debian as root', () => {
    const commands: string[] = []
    const said: string[] = []
    const run: Machine['run'] = (command, args) => {
      commands.push([command, ...args].join(' '))
      if (args.includes('install')) program('chromium')
    }
    const found = findBrowser({
      ...bare,
      env: { PATH: folder },
      isRoot: true,
      run,
      say: line => said.push(line),
    })
    expect(found).toBe(join(folder, 'chromium'))
    expect(said).toEqual(['No browser found: installing Chromium with apt-get, once.'])
    expect(commands).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium'])
  })

  it.each([
    ['not root', { isRoot: false }],
    ['not Debian', { isRoot: true, isDebian: false }],
    ['apt-get fails', { isRoot: true }],
  ])('says what to install when there is none: %s', (_name, less) => {
    expect(() => findBrowser({ ...bare, env: { PATH: folder }, ...less })).toThrow(
      'No browser to test with: install Chromium or Chrome, or set CHROME_PATH to its executable.',
    )
  })
})
