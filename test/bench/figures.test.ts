import { describe, expect, it } from 'vitest'
import { cleanEnvironment } from './clean-environment.ts'
import { median, sayRatio } from './figures.ts'

describe('what a bench says', () => {
  it('takes the middle of its rounds, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 7])).toBe(6)
    expect(() => median([])).toThrow('nothing was measured')
  })

  it('compares round with round, so that a slow minute of the machine is in both', () => {
    expect(sayRatio([100, 20, 60], [50, 10, 20])).toBe('2.00 (2.00 – 3.00)')
  })
})

describe('a server under measurement', () => {
  it('gets the environment of a new terminal, and not what npm run adds to it', () => {
    const ours = '/srv/agency-quiz/node_modules/.bin:/srv/node_modules/.bin:/usr/lib/node-gyp-bin'
    const env = {
      PATH: `${ours}:/usr/local/bin:/usr/bin`,
      ...{ npm_config_user_agent: 'npm', NODE_OPTIONS: '--import tsx', INIT_CWD: '/', DATA_DIR: '/data' },
      ...{ PORT: '1', PROCESSES: '1', HOME: '/srv' },
    }
    expect(cleanEnvironment(env)).toEqual({ PATH: '/usr/local/bin:/usr/bin', HOME: '/srv' })
  })
})
