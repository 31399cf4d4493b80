import { spawn } from 'node:child_process'
import { endWithUs } from '../processes.mjs'

/**
 * The words that start npm: the npm that runs us, else the one on the path.
 * npm's own JavaScript is preferred because Windows cannot start `npm.cmd` without a shell.
 */
export function npmCommand(env = process.env, platform = process.platform) {
  const own = env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return { command: process.execPath, words: [own], shell: false }
  return { command: 'npm', words: [], shell: platform === 'win32' }
}

/**
 * Runs npm and resolves with `{ code, said }`: its exit code, and what it printed on standard error, which is held back.
 * `code` is null where there is no npm. Its standard output is dropped: ours may belong to somebody who parses it.
 */
export function npm(args, { cwd, env = process.env }) {
  const { command, words, shell } = npmCommand(env)
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...words, ...args], { cwd, env, shell, stdio: ['ignore', 'ignore', 'pipe'] })
    endWithUs(child)
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.once('error', (error) => (error.code === 'ENOENT' ? resolve({ code: null, said }) : reject(error)))
    child.once('close', (code) => resolve({ code: code ?? 1, said }))
  })
}
