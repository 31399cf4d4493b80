import { expect, it } from 'vitest'
import type { Revert } from '#shared/contract.ts'
import { createUndoStack } from './history.ts'

const change = (label: string, id: string): Revert => ({
  label,
  articles: [{ id, expects: `${label} after`, revision: `${label} before`, set: {} }],
  queue: null,
  library: null,
  settings: null,
})

function makeStack() {
  let last = 0
  const stack = createUndoStack(() => {
    last += 1
    return `u${String(last).padStart(11, '0')}`
  })
  const taken = async () => {
    const { label } = await stack.undo(async () => ({ rev: 1, undo: null }))
    return label
  }
  return { ...stack, taken }
}

it('takes back what was done while a clip was under way before the clip', async () => {
  const stack = makeStack()
  stack.push(change('earlier', 'a1'))
  const since = stack.moment()
  stack.push(change('star', 'a1'))
  stack.push(change('tag', 'a2'))
  stack.pushSince(change('clip', 'a3'), since)
  const labels = [await stack.taken(), await stack.taken(), await stack.taken(), await stack.taken()]
  expect(labels).toEqual(['tag', 'star', 'clip', 'earlier'])
})

it('takes a clip back first where nothing was done meanwhile, or something of its own article', async () => {
  const stack = makeStack()
  stack.push(change('earlier', 'a1'))
  stack.pushSince(change('clip', 'a3'), stack.moment())
  expect(await stack.taken()).toBe('clip')
  const since = stack.moment()
  stack.push(change('star', 'a1'))
  stack.pushSince(change('new version', 'a1'), since)
  expect(await stack.taken()).toBe('new version')
})

it('saves of one note stay one entry, whatever comes between them', async () => {
  const stack = makeStack()
  const since = stack.moment()
  const save = (from: string, to: string): Revert => ({
    ...change('note', 'a1'),
    articles: [{ id: 'a1', expects: to, revision: from, set: {} }],
  })
  stack.push(save('r1', 'r2'), 'note')
  stack.pushSince(change('clip', 'a3'), since)
  stack.push(save('r2', 'r3'), 'note')
  expect([await stack.taken(), await stack.taken()]).toEqual(['note', 'clip'])
})
