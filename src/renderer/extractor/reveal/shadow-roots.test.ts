import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { openShadowRoots } from './shadow-roots.ts'

function opened(body: string): string {
  const document = dom.parse(`<!doctype html><body>${body}`)
  openShadowRoots(document)
  return document.body.innerHTML.replaceAll(' data-shown=""', '')
}

test.each([
  ['nothing', '<x-a><p>a</p></x-a>', '<x-a><p>a</p></x-a>'],
  ['a tree alone', '<x-a><template shadowrootmode="open"><p>a</p></template></x-a>', '<x-a><p>a</p></x-a>'],
  ['the old attribute', '<x-a><template shadowroot="open"><p>a</p></template></x-a>', '<x-a><p>a</p></x-a>'],
  [
    'children in the slot without a name, text too',
    '<x-a><template shadowrootmode="open"><p>a</p><slot></slot><p>d</p></template>b<p>c</p></x-a>',
    '<x-a><p>a</p>b<p>c</p><p>d</p></x-a>',
  ],
  [
    'children in the slots of their names, in the order of the slots',
    '<x-a><template shadowrootmode="closed"><slot name="one"></slot><slot></slot><slot name="two"></slot></template><i slot="two">d</i><p>b</p><b slot="one">a</b><p>c</p></x-a>',
    '<x-a><b slot="one">a</b><p>b</p><p>c</p><i slot="two">d</i></x-a>',
  ],
  [
    'what a slot holds where it receives nothing',
    '<x-a><template shadowrootmode="open"><slot name="one"><p>a</p></slot><slot>b</slot></template> </x-a>',
    '<x-a><p>a</p>b</x-a>',
  ],
  [
    'all of a name in its first slot',
    '<x-a><template shadowrootmode="open"><slot></slot><slot>b</slot></template><p>a</p></x-a>',
    '<x-a><p>a</p>b</x-a>',
  ],
  [
    'children without a slot, hidden',
    '<x-a><template shadowrootmode="open"><p>a</p></template><p>b</p></x-a>',
    '<x-a><p>a</p><div hidden=""><p>b</p></div></x-a>',
  ],
  [
    'components within components, a slot handed on',
    '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><h2>a</h2><slot name="text"></slot></template><slot slot="text"></slot></x-b></template><p>b</p></x-a>',
    '<x-a><x-b><h2>a</h2><slot slot="text"><p>b</p></slot></x-b></x-a>',
  ],
  [
    'a component in what a component receives',
    '<x-a><template shadowrootmode="open"><slot></slot></template><x-b><template shadowrootmode="open"><p>a</p><slot></slot></template>b</x-b></x-a>',
    '<x-a><x-b><p>a</p>b</x-b></x-a>',
  ],
  [
    'no styles',
    '<x-a><template shadowrootmode="open"><style>p{}</style><p>a</p></template></x-a>',
    '<x-a><p>a</p></x-a>',
  ],
])('a shadow root shows %s', (_, page, expected) => {
  expect(opened(page)).toBe(expected)
})

test('a hundred components in each other are opened to some depth, each node once a level', () => {
  const depth = 100
  const page = `${'<x-a><template shadowrootmode="open"><slot></slot>'.repeat(depth)}<p>deep</p>${'</template></x-a>'.repeat(depth)}`
  expect(() => opened(page)).not.toThrow()
})
