import { expect, test } from 'vitest'
import type { Topic } from '#shared/views.ts'
import { branchesOf } from './topic-tree.ts'
import { stepIn } from './tree-keys.ts'

const topics: readonly Topic[] = ['courts', 'harbour', 'harbour/budget', 'housing'].map((tag) => ({
  tag,
  count: 1,
  highlights: 0,
  colour: null,
}))

function step(tag: string, key: string, folded: readonly string[] = []) {
  const branches = branchesOf(topics, folded)
  const here = branches.find((branch) => branch.tag === tag)
  if (here === undefined) throw new Error(`${tag} is folded away`)
  const found = stepIn(branches, here, key)
  return found?.do === 'fold' ? { folded: found.folded } : (found?.tag ?? null)
}

test('up, down, first and last', () => {
  expect(step('courts', 'ArrowDown')).toBe('harbour')
  expect(step('courts', 'ArrowUp')).toBeNull()
  expect(step('housing', 'ArrowUp')).toBe('harbour/budget')
  expect(step('courts', 'End')).toBe('housing')
  expect(step('housing', 'Home')).toBe('courts')
})

test('right unfolds, then goes in; left goes out, then folds', () => {
  expect(step('harbour', 'ArrowRight', ['harbour'])).toEqual({ folded: false })
  expect(step('harbour', 'ArrowRight')).toBe('harbour/budget')
  expect(step('harbour/budget', 'ArrowRight')).toBeNull()
  expect(step('harbour/budget', 'ArrowLeft')).toBe('harbour')
  expect(step('harbour', 'ArrowLeft')).toEqual({ folded: true })
  expect(step('courts', 'ArrowLeft')).toBeNull()
})
