const MEGABYTE = 1_000_000
/** Fast enough to look alive, slow enough to be read. */
const REDRAW_MS = 200
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/**
 * Shows how far a download is, on standard error: one line that is redrawn on a terminal, else a line for each tenth (or
 * for each ten megabytes where nobody says how many there will be).
 */
export function openProgress(what, { stream = process.stderr, log, now = () => performance.now() }) {
  let drawn = Number.NEGATIVE_INFINITY
  let step = 0
  let isOpen = false
  return {
    /** @param {number} received in bytes @param {number | null} total */
    update(received, total) {
      const sentence = progressSentence(what, received, total)
      if (stream.isTTY) {
        const time = now()
        if (time - drawn < REDRAW_MS && received !== total) return
        drawn = time
        isOpen = true
        stream.write(`\r${sentence}\u001b[K`)
        return
      }
      const reached = Math.floor(total ? (10 * received) / total : received / (10 * MEGABYTE))
      if (reached <= step) return
      step = reached
      log(sentence)
    },
    /** Whatever is said next begins a line. */
    end() {
      if (isOpen) stream.write('\n')
      isOpen = false
    },
  }
}

/** `Electron 45.4.1: 12 of 110 MB (11 %)`. */
export function progressSentence(what, received, total) {
  const size = (bytes) => number.format(bytes / MEGABYTE)
  if (!total) return `${what}: ${size(received)} MB`
  return `${what}: ${size(received)} of ${size(total)} MB (${Math.floor((100 * received) / total)} %)`
}
