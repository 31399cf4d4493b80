import { describe, expect, it } from 'vitest'
import { requests } from '#shared/contract.ts'

describe('what `clip` is asked', () => {
  const { input } = requests.clip

  it('is an address, or a file with what is known of it', () => {
    const file = { file: '/a.html', url: 'https://weir.example/a', captured: '2025-07-22T10:00:00Z' }
    expect(input.parse({ sources: [file, { url: 'weir.example/b' }] }).sources).toEqual([
      file,
      { url: 'weir.example/b' },
    ])
  })

  it.each([{ captured: '2025-99-99T99:99:99Z' }, { captured: 'yesterday' }, { file: '' }])(
    'is never an address where a file is asked for wrongly: %j',
    (wrong) => {
      const source = { file: '/a.html', url: 'https://weir.example/a', ...wrong }
      expect(input.safeParse({ sources: [source] }).success).toBe(false)
    },
  )
})

describe('the names of topics', () => {
  const id = 'a00000000001'
  const dirty = '\u200b# war\u00a0/ cyber '
  const clean = 'war/cyber'

  it.each([
    ['clip', { sources: [{ url: 'weir.example' }], tags: [dirty] }, { tags: [clean] }],
    ['keep-stories', { id, tags: [dirty] }, { tags: [clean] }],
    ['change-highlight', { id, highlight: id, tags: [dirty] }, { tags: [clean] }],
    ['tag', { ids: [id], add: [dirty], remove: [dirty] }, { add: [clean], remove: [clean] }],
    ['rename-topic', { tag: dirty, to: dirty }, { tag: clean, to: clean }],
    ['delete-topic', { tag: dirty }, { tag: clean }],
    ['colour-topic', { tag: dirty, colour: null }, { tag: clean }],
    ['export', { format: 'markdown', folder: '/x', tag: dirty }, { tag: clean }],
  ] as const)('are cleaned by `%s`', (name, asked, taken) => {
    expect(requests[name].input.parse(asked)).toMatchObject(taken)
  })

  it.each(['', ' / ', '\u200b', 'a\nb', 'x'.repeat(101)])('are refused when they are none: %j', (name) => {
    expect(requests.tag.input.safeParse({ ids: [id], add: [name] }).success).toBe(false)
  })
})
