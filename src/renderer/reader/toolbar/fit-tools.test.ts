import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitTools, widthOf } from './fit-tools.ts'

const tools = [
  { id: 'outline', word: 'Outline', leaves: 0, speaks: 2 },
  { id: 'star', word: 'Star', leaves: 0, speaks: 1 },
  { id: 'trash', word: 'Trash', leaves: 1, speaks: 3 },
  { id: 'export', word: 'Export', leaves: 2, speaks: 4 },
]

test('with room all have words; with less the first ones; with little all are icons, and the last ones in the menu', () => {
  expect([...fitTools(tools, 800).values()]).toEqual(['word', 'word', 'word', 'word'])
  expect([...fitTools(tools, 180).values()]).toEqual(['icon', 'word', 'icon', 'icon'])
  expect([...fitTools(tools, 128).values()]).toEqual(['icon', 'icon', 'icon', 'icon'])
  expect([...fitTools(tools, 127).values()]).toEqual(['icon', 'icon', 'icon', 'menu'])
  expect([...fitTools(tools, 0).values()]).toEqual(['icon', 'icon', 'menu', 'menu'])
})

test('they never need more room than there is, none is lost, and more room never takes a word or an icon away', () => {
  const tool = fc.record({
    word: fc.string({ minLength: 1, maxLength: 14 }),
    leaves: fc.nat(5),
    speaks: fc.nat(20),
  })
  const rank = { menu: 0, icon: 1, word: 2 }
  fc.assert(
    fc.property(fc.array(tool, { maxLength: 14 }), fc.nat(1_600), fc.nat(400), (some, width, more) => {
      const all = some.map((each, n) => ({ ...each, id: `t${n}`, speaks: each.speaks * 100 + n }))
      const [forms, wider] = [fitTools(all, width), fitTools(all, width + more)]
      const least = widthOf(all, new Map(all.map(({ id, leaves }) => [id, leaves > 0 ? 'menu' : 'icon'])))
      expect(widthOf(all, forms)).toBeLessThanOrEqual(Math.max(width, least))
      expect([...forms.keys()]).toEqual(all.map(({ id }) => id))
      for (const { id, leaves } of all) {
        if (leaves === 0) expect(forms.get(id)).not.toBe('menu')
        if (forms.get(id) === 'menu' || !some.some(({ leaves }) => leaves > 0))
          expect(rank[wider.get(id) ?? 'menu']).toBeGreaterThanOrEqual(rank[forms.get(id) ?? 'menu'])
      }
    }),
  )
})
