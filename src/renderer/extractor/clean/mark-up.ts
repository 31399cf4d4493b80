import { byElement } from '../dom/remember.ts'

/**
 * Numbers for the names and classes of elements, the same for the same: a page may have a class of thousands of letters,
 * which every line would repeat.
 * @returns the number of an element; -1 for none
 */
export function numberMarkUp(): (element: Element | null | undefined) => number {
  const numbers = new Map<string, number>()
  const numberOf = byElement((element: Element) => {
    const markUp = `${element.localName}.${element.getAttribute('class') ?? ''}`
    const number = numbers.get(markUp) ?? numbers.size
    numbers.set(markUp, number)
    return number
  })
  return (element) => (element == null ? -1 : numberOf(element))
}
