import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { numberElements } from './numbering.ts'

test('an element is known again by its number, with the way to it, its names, and where what lies in it ends', () => {
  const document = dom.parse(
    '<!doctype html><head><title>x</title></head><body><p>a</p><div class="one two" id="d"><p>b</p><ul><li>c</li></ul></div><p>d</p>',
  )
  const elements = [document.documentElement, ...document.documentElement.querySelectorAll('*')]
  const names = elements.map(({ className, id }) => ({ className, id }))
  const paths = elements.map((element) => {
    const path: number[] = []
    for (let at = element; at.parentElement !== null; at = at.parentElement)
      path.unshift([...at.parentElement.children].indexOf(at))
    return path
  })
  const ends = elements.map((element, number) => number + 1 + element.querySelectorAll('*').length)

  const numbering = numberElements(document)
  // Whatever becomes of the page afterwards.
  document.querySelector('#d')?.removeAttribute('class')
  document.querySelector('p')?.remove()
  expect(elements.map((element) => numbering.numberOf(element))).toEqual(elements.map((_, number) => number))
  expect(elements.map((_, number) => numbering.pathOf(number))).toEqual(paths)
  expect(elements.map((_, number) => numbering.endOf(number))).toEqual(ends)
  expect(elements.map((element) => numbering.namesOf(element))).toEqual(names)
  expect(numbering.namesOf(document.createElement('p'))).toEqual({ className: '', id: '' })
})
