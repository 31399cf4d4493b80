import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { DownloadError, get } from './get.mjs'

/**
 * How patient a download is. No limit for all of it: 110 MB take as long as the line needs, as long as bytes come.
 * `tries` counts those in a row that brought nothing.
 */
export const PATIENT = { waitMs: 20_000, idleMs: 30_000, tries: 3, pauseMs: 1_000 }
/** For one that something else at hand could stand in for: it must not keep a start waiting. */
export const HASTY = { ...PATIENT, waitMs: 5_000, tries: 1 }

/** Answers of a server that may well say something else in a moment. */
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504])
/** What may go better when tried again at once. A name that cannot be looked up, or a refusal, does not. */
const PASSING = new Set(['IDLE', 'TRUNCATED', 'ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'])
/** Once bytes have come, these mean that the network went away for a while. */
const OUTAGE = new Set(['NO_ANSWER', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'ENOTFOUND'])

/**
 * Downloads an address into a file. It goes on where it was broken off, now or in an earlier run (`part` holds what
 * came: see parts.mjs). Who calls checks what came, by its hash: only that tells whether two pieces fit together.
 * Calls `onProgress(received, total)` with bytes; `total` is null where the server does not say.
 * @returns `{ resumed }`: whether some of it is of an earlier run. Throws DownloadError.
 */
export async function download(address, target, { network, part, onProgress = () => {}, limits = PATIENT }) {
  const resumed = part.size > 0
  let futile = 0
  let hasCome = false
  for (;;) {
    const before = part.size
    try {
      await fetchRest(address, part, { network, onProgress, limits })
      part.giveTo((file) => renameSync(file, target))
      return { resumed }
    } catch (error) {
      hasCome ||= part.size > before
      futile = part.size > before ? 0 : futile + 1
      if (futile >= limits.tries || !isPassing(error, hasCome)) throw error
      await pause(limits.pauseMs * 2 ** Math.max(0, futile - 1))
    }
  }
}

function isPassing({ code, status }, hasCome) {
  return PASSING.has(code) || (code === 'STATUS' && BUSY.has(status)) || (hasCome && OUTAGE.has(code))
}

/** One request for all that is missing. */
async function fetchRest(address, part, { network, onProgress, limits }) {
  const headers = part.size > 0 ? { range: `bytes=${part.size}-` } : {}
  const answer = await get(address, { network, headers, waitMs: limits.waitMs })
  const host = new URL(address).host
  try {
    const { statusCode: status } = answer
    if (status === 416) {
      // What is there is all there is, or not what the server has now.
      if (sizeIn(answer.headers['content-range']) === part.size) return
      rmSync(part.file, { force: true })
      part.size = 0
      throw new DownloadError('TRUNCATED', { host })
    }
    if (status !== 200 && status !== 206) throw new DownloadError('STATUS', { status, host })
    const goesOn = status === 206 && startIn(answer.headers['content-range']) === part.size
    if (status === 206 && !goesOn) throw new DownloadError('STATUS', { status, host })
    if (!goesOn) part.size = 0
    const length = Number(answer.headers['content-length'] ?? Number.NaN)
    const total = Number.isNaN(length) ? null : part.size + length
    await write(answer, part, { host, total, onProgress, idleMs: limits.idleMs })
    if (total !== null && part.size < total) throw new DownloadError('TRUNCATED', { host })
  } finally {
    answer.destroy()
  }
}

/** Appends the body to the part. A line that is silent for `idleMs` ends it. */
async function write(answer, part, { host, total, onProgress, idleMs }) {
  const out = createWriteStream(part.file, { flags: part.size > 0 ? 'a' : 'w' })
  const failed = once(out, 'error').then(([error]) => Promise.reject(error))
  failed.catch(() => {})
  const idle = setTimeout(() => answer.destroy(new DownloadError('IDLE', { host, waitMs: idleMs })), idleMs)
  try {
    for await (const bytes of answer) {
      idle.refresh()
      if (!out.write(bytes)) await Promise.race([once(out, 'drain'), failed])
      part.size += bytes.length
      onProgress(part.size, total)
    }
  } catch (error) {
    throw error instanceof DownloadError
      ? error
      : new DownloadError(error.code ?? 'TRUNCATED', { host, path: error.path })
  } finally {
    clearTimeout(idle)
    out.end()
    await Promise.race([once(out, 'close'), failed.catch(() => {})])
  }
}

function startIn(range) {
  const match = /^bytes (\d+)-/.exec(range ?? '')
  return match === null ? null : Number(match[1])
}

function sizeIn(range) {
  const match = /^bytes \*\/(\d+)$/.exec(range ?? '')
  return match === null ? null : Number(match[1])
}
