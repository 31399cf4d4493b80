import { spawn } from 'node:child_process'
import { endWithUs } from './processes.mjs'
import { installAdvice } from './setup/packages.mjs'
import { SetupProblem } from './setup-problem.mjs'

/** Xvfb needs some 70 ms; a machine that takes this long is out of order. */
const START_MS = 20_000

/** Whether windows can be shown. On macOS and Windows the question does not arise. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * What Chromium has to be told of the display there is: older Electron looks for X11 alone and gives up in a
 * session that has nothing but Wayland.
 */
export function displaySwitches(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && env.WAYLAND_DISPLAY ? ['--ozone-platform-hint=auto'] : []
}

/**
 * Starts an X server without a screen on a number that is free and returns `{env, close}`: the environment for who is
 * to be shown there, and how to stop it. It stops with this process at the latest. Throws SetupProblem without Xvfb.
 */
export async function openDisplay(env = process.env) {
  // -displayfd lets the server choose the number itself: two of us at once never get the same one.
  const words = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp', '-noreset']
  // A group of its own: Ctrl-C is for us, and the server must outlive what is shown on it.
  const server = spawn('Xvfb', words, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  endWithUs(server)
  const closed = new Promise((resolve) => server.once('exit', () => resolve()))
  const number = await displayNumber(server)
  for (const part of [server, server.stderr, server.stdio[3]]) part.unref()
  const { WAYLAND_DISPLAY: _, ...rest } = env
  return {
    env: { ...rest, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' },
    close() {
      server.ref()
      // SIGTERM, because a killed server leaves its lock behind.
      server.kill('SIGTERM')
      return closed
    },
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => server.kill('SIGTERM'), START_MS)
    const settle = (act, value) => {
      clearTimeout(late)
      act(value)
    }
    server.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-400)
    })
    server.stdio[3].setEncoding('utf8').on('data', (text) => {
      if (/^\d+/.test(text)) settle(resolve, text.trim())
    })
    server.once('error', (error) =>
      settle(
        reject,
        error.code === 'ENOENT'
          ? new SetupProblem(`Xvfb is missing. ${installAdvice({ display: true, lacks: ['Xvfb'] })}`)
          : error,
      ),
    )
    server.once('close', () =>
      settle(reject, new SetupProblem(`Xvfb did not start: ${said.trim() || 'it said nothing.'}`)),
    )
  })
}
