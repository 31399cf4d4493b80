import { describe, expect, it } from 'vitest'
import { openProgress, progressSentence } from './progress.mjs'

describe('the progress of a download', () => {
  it('is in megabytes and percent, and in megabytes alone where the size is not known', () => {
    expect(progressSentence('Electron 45.4.1', 12_345_678, 110_000_000)).toBe('Electron 45.4.1: 12 of 110 MB (11 %)')
    expect(progressSentence('Electron 45.4.1', 12_345_678, null)).toBe('Electron 45.4.1: 12 MB')
  })

  it('is a line for each tenth where there is no terminal', () => {
    const lines = []
    const progress = openProgress('It', { stream: { isTTY: false }, log: (line) => lines.push(line) })
    for (let at = 0; at <= 1000; at++) progress.update(at * 100_000, 100_000_000)
    progress.end()
    expect(lines).toHaveLength(10)
    expect(lines.at(-1)).toBe('It: 100 of 100 MB (100 %)')
  })

  it('is one line that is redrawn on a terminal, and what follows begins another', () => {
    let text = ''
    let time = 0
    const stream = { isTTY: true, write: (more) => (text += more) }
    const progress = openProgress('It', { stream, log: () => {}, now: () => (time += 150) })
    for (let at = 1; at <= 4; at++) progress.update(at * 1_000_000, 4_000_000)
    progress.end()
    expect(text).toBe('\rIt: 1 of 4 MB (25 %)\u001b[K\rIt: 3 of 4 MB (75 %)\u001b[K\rIt: 4 of 4 MB (100 %)\u001b[K\n')
  })
})
