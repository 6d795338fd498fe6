import { spawn } from 'node:child_process'

/** What `npm run build` builds for a contest that runs, in two steps: each says how long it took. */
const steps = [
  ['Dựng phần nhúng (dist/widget)', ['widget/build.ts']],
  [
    'Dựng máy chủ (dist/server)',
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'server/vite.config.ts'],
  ],
] as const

/** Build what a user would have. Each step prints one line; a failed one prints what the tool said and throws. */
export async function build(root: string, print: (line: string) => void, clock: () => number): Promise<void> {
  for (const [title, args] of steps) {
    const began = clock()
    const { code, said } = await run(root, args)
    if (code !== 0)
      throw new Error(
        `${title}: không thành công.\n${said.trimEnd()}\nSửa lỗi trên rồi chạy lại “npm start”.`,
      )
    print(`  ✓ ${title}  ${((clock() - began) / 1000).toFixed(1).replace('.', ',')} giây`)
  }
}

function run(cwd: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', code => resolve({ code, said }))
  })
}
