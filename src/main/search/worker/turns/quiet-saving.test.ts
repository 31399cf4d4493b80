import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromWorker, SearchDocument } from '../../types.ts'
import { type Index, openIndex } from '../index.ts'
import { createQuietSaving } from './quiet-saving.ts'

let folder = ''
let sent: FromWorker[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonplace-saving-'))
  sent = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const createSaving = () => createQuietSaving((message) => sent.push(message))
const isSaved = () => existsSync(join(folder, 'manifest'))

function indexOf(...ids: readonly string[]): Index {
  const index = openIndex(folder)
  for (const id of ids) add(index, id)
  return index
}

function add(index: Index, id: string): void {
  const rest = { address: '', language: null, notes: '', site: '', tags: [], highlights: [], textFile: '' }
  const document: SearchDocument = { id, title: `Title ${id}`, textHash: `hash of ${id}`, ...rest }
  index.put([document])
  index.putText(document, `grain ${id}`)
}

/** Has a save begin that has written all its segments and documents, and not its manifest. */
function beginSave(index: Index) {
  const saving = createSaving()
  saving.soon(index)
  while (readdirSync(folder).length < 3) vi.advanceTimersToNextTimer()
  expect(isSaved()).toBe(false)
  return saving
}

describe('a save that has begun', () => {
  it('goes on when the index is asked meanwhile', () => {
    const index = indexOf('one', 'two')
    const saving = beginSave(index)
    saving.soon(index)
    vi.advanceTimersToNextTimer()
    expect(isSaved()).toBe(true)
    vi.runAllTimers()
    expect(index.upkeep.unsaved()).toBe(0)
  })

  it('is followed by another one of what has changed meanwhile', () => {
    const index = indexOf('one', 'two')
    const saving = beginSave(index)
    add(index, 'three')
    saving.soon(index)
    vi.advanceTimersToNextTimer()
    expect(isSaved()).toBe(true)
    expect(index.upkeep.unsaved()).toBeGreaterThan(0)
    vi.runAllTimers()
    expect(index.upkeep.unsaved()).toBe(0)
  })

  it('is finished at the end', () => {
    const index = indexOf('one', 'two')
    const saving = beginSave(index)
    saving.now(index)
    expect(isSaved()).toBe(true)
    expect(index.upkeep.unsaved()).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('a save whose manifest could not be written is tried again at the end', () => {
  const index = indexOf('one', 'two')
  const saving = beginSave(index)
  const inTheWay = join(folder, `${process.pid}.tmp`)
  mkdirSync(inTheWay)
  vi.runAllTimers()
  expect(sent).toMatchObject([{ kind: 'unsaved' }])
  rmSync(inTheWay, { recursive: true })
  saving.now(index)
  expect(isSaved()).toBe(true)
  expect(index.upkeep.unsaved()).toBe(0)
})
