import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { blocksOf } from './blocks.ts'

const inside = (html: string) => blocksOf(dom.fragment(html).firstElementChild as Element)

test('what is no block has its lines, too: the last ends where it does', () => {
  expect(inside('<span>By <b>Ada Quill</b><br>Harbour desk</span>').map(({ text }) => text)).toEqual([
    'By Ada Quill',
    'Harbour desk',
  ])
  const [line] = inside('<a href="/ada">Ada Quill</a>')
  expect(line).toMatchObject({ text: 'Ada Quill', linked: 1 })
  expect(line?.container.localName).toBe('a')
})
