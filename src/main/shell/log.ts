import { join } from 'node:path'
import { inspect } from 'node:util'
import electronLog from 'electron-log/node'
import type { Log } from '../log.ts'

/** One former file is kept besides the current one. */
const MAX_BYTES = 1024 * 1024

/** The path of the log in a folder. */
export const logFile = (folder: string): string => join(folder, 'commonplace.log')

/**
 * A log in `<folder>/commonplace.log`. Warnings and errors go to standard error too, never to standard output, which
 * belongs to the command line's answers.
 */
export function createLog(folder: string): Log {
  // The variant for plain Node: the other one opens a channel through which any page could write to the log.
  const logger = electronLog.create({ logId: 'commonplace' })
  logger.transports.file.resolvePathFn = () => logFile(folder)
  logger.transports.file.maxSize = MAX_BYTES
  logger.transports.file.level = 'info'
  logger.transports.file.writeOptions = { mode: 0o600 }
  logger.transports.console.level = 'warn'
  logger.transports.console.writeFn = ({ message }) => {
    process.stderr.write(`${message.data.map(String).join(' ')}\n`)
  }
  const parts = (message: string, detail: unknown) =>
    detail === undefined ? [message] : [`${message}: ${describe(detail)}`]
  return {
    info: (message, detail) => logger.info(...parts(message, detail)),
    warn: (message, detail) => logger.warn(...parts(message, detail)),
    error: (message, detail) => logger.error(...parts(message, detail)),
  }
}

/** Describes a value on its own lines: an error with its stack, its code, its path and its cause. */
export function describe(detail: unknown): string {
  if (typeof detail === 'string') return detail
  return inspect(detail, { depth: 6, breakLength: 160, maxStringLength: 4_000, maxArrayLength: 20 })
}
