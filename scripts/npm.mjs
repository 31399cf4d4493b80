import { spawn } from 'node:child_process'
import { endWithUs } from './processes.mjs'

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
 * Runs npm and resolves with its exit code. What npm prints on its standard output goes to our standard error:
 * our own standard output may belong to somebody who parses it.
 */
export function npm(args, { cwd }) {
  const { command, words, shell } = npmCommand()
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...words, ...args], { cwd, shell, stdio: ['ignore', 2, 2] })
    endWithUs(child)
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
