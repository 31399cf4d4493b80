import { expect, test } from 'vitest'
import { isUnder } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'
import { branchesOf, newMeaning, renamed, renameMeaning } from './topic-tree.ts'

const topics: readonly Topic[] = [
  ['courts', 87],
  ['harbour', 128],
  ['harbour/budget', 22],
  ['Harbour/dredging', 41],
  ['harbour-law', 3],
  ['housing', 1],
].map(([tag, count]) => ({ tag: String(tag), count: Number(count), highlights: 0, colour: null }))

test('what is below a topic stands below it, whatever sorts between', () => {
  expect(branchesOf(topics, []).map(({ name, level }) => `${level} ${name}`)).toEqual([
    '1 courts',
    '1 harbour',
    '2 budget',
    '2 dredging',
    '1 harbour-law',
    '1 housing',
  ])
})

test('a topic that articles write in two ways is one branch, and joins what is named so', () => {
  const street = { tag: 'Straße', count: 2, highlights: 0, colour: null }
  const all = [street, { tag: 'STRASSE/Nord', count: 1, highlights: 0, colour: null }]
  expect(branchesOf(all, []).map(({ name, level }) => `${level} ${name}`)).toEqual(['1 Straße', '2 Nord'])
  expect(branchesOf(all, ['strasse'])).toHaveLength(1)
  expect(renameMeaning('roads', 'strasse', all)).toMatchObject({ does: 'Merge' })
  expect(renameMeaning('roads', 'sträße', all)).toMatchObject({ does: 'Rename' })
})

test('a folded topic hides what is below it, and says that there is something', () => {
  const branches = branchesOf(topics, ['HARBOUR'])
  expect(branches.map(({ tag }) => tag)).toEqual(['courts', 'harbour', 'harbour-law', 'housing'])
  expect(branches.map(({ open }) => open)).toEqual([null, false, null, null])
})

test('each line knows its place among its siblings', () => {
  expect(branchesOf(topics, []).map(({ place, siblings }) => `${place}/${siblings}`)).toEqual([
    '1/4',
    '2/4',
    '1/2',
    '2/2',
    '3/4',
    '4/4',
  ])
})

test('a name stays where the topic is, a path moves it', () => {
  expect(renamed('harbour/budget', ' money ')).toBe('harbour/money')
  expect(renamed('harbour/budget', 'housing/ budget')).toBe('housing/budget')
  expect(renamed('harbour/budget', '/budget')).toBe('budget')
  expect(renamed('courts', 'law')).toBe('law')
  expect(renamed('courts', ' / ')).toBeNull()
})

test('says before two topics become one, and how many articles they have', () => {
  expect(renameMeaning('courts', 'Housing', topics)).toEqual({
    says: '“housing” already exists, with 1 article. The 87 articles of “courts” will join it.',
    does: 'Merge',
  })
  expect(renameMeaning('courts', 'law', topics)).toEqual({ says: null, does: 'Rename' })
  expect(renameMeaning('courts', 'Courts', topics)).toEqual({ says: null, does: 'Rename' })
  expect(renameMeaning('courts', 'courts', topics)).toEqual({ says: null, does: null })
  expect(renameMeaning('harbour/budget', '/budget', topics)).toEqual({
    says: 'The topic will be “budget”.',
    does: 'Rename',
  })
  expect(renameMeaning('harbour', 'harbour/old', topics).does).toBeNull()
  expect(renameMeaning('harbour', 'the "old" one', topics).does).toBe('Rename')
})

test('a new topic is one, and must not exist unless articles are filed under it', () => {
  expect(newMeaning('  ', topics, 0).does).toBeNull()
  expect(newMeaning('tides', topics, 0)).toEqual({ says: null, does: 'Create' })
  expect(newMeaning('tides', topics, 3)).toEqual({ says: 'The 3 articles will be filed under it.', does: 'Create' })
  expect(newMeaning('tides, ebb', topics, 0).does).toBeNull()
  expect(newMeaning('Courts', topics, 0)).toEqual({ says: '“courts” already exists, with 87 articles.', does: null })
  expect(newMeaning('Courts', topics, 1).does).toBe('File here')
})

test('a topic is below another only by its path, not by a similar name', () => {
  expect(isUnder('Harbour/dredging', 'harbour')).toBe(true)
  expect(isUnder('harbour-law', 'harbour')).toBe(false)
})
