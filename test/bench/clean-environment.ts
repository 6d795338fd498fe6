import { delimiter } from 'node:path'

/**
 * The environment of somebody who has only just opened a terminal: nothing of the npm script that is running, whose
 * PATH puts this project's own Node first, and no setting of a server.
 */
export function cleanEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const ours = /^(npm_.*|NODE_.*|INIT_CWD|PORT|DATA_DIR|PUBLIC_URL|PROCESSES)$/i
  const kept = Object.entries(env).filter(([name]) => !ours.test(name))
  const path = (env.PATH ?? '').split(delimiter).filter(folder => !/node_modules|node-gyp-bin/.test(folder))
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) }
}
