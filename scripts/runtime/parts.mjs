import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

/** What lies about for so long is of a version that nobody asks for any more. */
const OLD_MS = 30 * 24 * 60 * 60_000

/**
 * What came of an address so far: `{ file, size }`, kept in `folder` so that the next run goes on there. Nobody else
 * writes to it meanwhile: it bears the number of this process in its name until it is given back, and what a process
 * that was killed left behind is adopted.
 */
export function openPart(folder, address) {
  mkdirSync(folder, { recursive: true })
  const key = createHash('sha256').update(address).digest('hex').slice(0, 16)
  const kept = path.join(folder, `${key}.part`)
  const file = path.join(folder, `${key}.${process.pid}.part`)
  clear(folder)
  adopt(folder, key, file)
  const giveBack = () => {
    if (sizeOf(file) > sizeOf(kept)) renameSync(file, kept)
    else rmSync(file, { force: true })
  }
  process.once('exit', giveBack)
  return {
    file,
    size: Math.max(0, sizeOf(file)),
    /** Hands the finished file over. */
    giveTo(take) {
      take(file)
      process.off('exit', giveBack)
      rmSync(kept, { force: true })
    },
    /** Keeps what came for the next run. */
    close() {
      process.off('exit', giveBack)
      giveBack()
    },
  }
}

/** Renaming is what lets two processes at once never have the same piece. The longest is taken. */
function adopt(folder, key, file) {
  const pieces = readdirSync(folder)
    .filter((name) => name.startsWith(`${key}.`) && name.endsWith('.part') && !isInUse(name))
    .map((name) => path.join(folder, name))
    .sort((one, other) => sizeOf(other) - sizeOf(one))
  for (const piece of pieces) {
    try {
      renameSync(piece, file)
      return
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  }
}

function isInUse(name) {
  const pid = Number(/\.(\d+)\.part$/.exec(name)?.[1])
  if (Number.isNaN(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function clear(folder) {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    const piece = statSync(file, { throwIfNoEntry: false })
    if (piece?.isFile() && name.endsWith('.part') && Date.now() - piece.mtimeMs > OLD_MS) rmSync(file, { force: true })
  }
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? -1
}
