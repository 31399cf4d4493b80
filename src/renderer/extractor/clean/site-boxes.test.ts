import { expect, test } from 'vitest'
import { blocksOf } from '../dom/blocks.ts'
import { dom } from '../testing/pages.ts'
import { leavesOf } from './leaves.ts'
import { siteLeaves } from './site-boxes.ts'

const PROSE = '<p>The keeper walks the weir twice a day and writes the height of the water on the door of the mill.</p>'

function dropped(box: string): readonly string[] {
  const { body } = dom.parse(`<!doctype html><body>${PROSE.repeat(6)}${box}${PROSE.repeat(6)}`)
  const leaves = leavesOf(body, blocksOf(body))
  const context = {
    numberOf: () => null,
    sourceOf: () => null,
    namesOf: ({ className, id }: Element) => ({ className, id }),
    description: null,
  }
  return siteLeaves(leaves, leaves, context).map(({ text }) => text)
}

test.each([
  'The mill serves eels on Fridays.',
  '堰守は一日に二度、川の水位を扉に書く。',
  'カモメガヤッテクル。',
  '磨坊主人每天两次在门上记下水位。',
])('a sentence in a box whose name things of a text have as well is of the text: %s', (sentence) => {
  expect(dropped(`<div class="menu"><p>${sentence}</p></div>`)).toEqual([])
})

test.each(['Eels, fried', '鰻の蒲焼', '見る。'])(
  'other lines of such a box are the site’s, and sentences of one that names nothing else: %s',
  (line) => {
    expect(dropped(`<div class="menu"><p>${line}</p></div>`)).toEqual([line])
    expect(dropped(`<div class="sidebar"><p>堰守は一日に二度、川の水位を扉に書く。</p></div>`)).toHaveLength(1)
  },
)
