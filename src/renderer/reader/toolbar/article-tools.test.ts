import { expect, test } from 'vitest'
import type { ArticleView } from '#shared/views.ts'
import { articleTools } from './article-tools.ts'

const states = [false, true].flatMap((starred) =>
  [false, true].flatMap((archived) =>
    [null, '2026-01-01T00:00:00Z'].map((trashedAt) => ({ starred, archived, trashedAt })),
  ),
)
const toolsOf = (state: (typeof states)[number], margin = true) =>
  articleTools({ id: 'a', url: 'https://example.org/', versions: [{}, {}], state } as unknown as ArticleView, {
    hasOutline: true,
    margin,
  })

test('what is written on a button is in its name, for those who say it aloud (WCAG 2.5.3)', () => {
  for (const state of states)
    for (const margin of [false, true])
      for (const { label, word } of toolsOf(state, margin)) expect(label).toMatch(new RegExp(`\\b${word}\\b`, 'i'))
})

test('those for reading come before those for filing, and none comes twice', () => {
  for (const state of states) {
    const tools = toolsOf(state)
    expect(tools.findLastIndex(({ group }) => group === 'reading')).toBeLessThan(
      tools.findIndex(({ group }) => group === 'filing'),
    )
    expect(new Set(tools.map(({ id }) => id)).size).toBe(tools.length)
    expect(new Set(tools.map(({ speaks }) => speaks)).size).toBe(tools.length)
  }
})

test('in the trash an article can be taken out, and neither archived nor put there again', () => {
  const ids = (trashedAt: string | null) => toolsOf({ starred: false, archived: false, trashedAt }).map(({ id }) => id)
  expect(ids(null)).toEqual(expect.arrayContaining(['archive', 'trash']))
  expect(ids('2026-01-01T00:00:00Z')).not.toContain('archive')
})
