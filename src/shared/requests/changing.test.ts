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
