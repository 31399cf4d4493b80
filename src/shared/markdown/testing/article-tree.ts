import { JSDOM } from 'jsdom'
import { textOf } from '../../text/text.ts'
import { type PassageCutter, passageCutter } from '../passage-tree.ts'
import type { Placed } from './read-markdown-it.ts'

const { document } = new JSDOM('').window

/** An article of this HTML, to cut passages from. */
export function articleTree(html: string): PassageCutter {
  const root = document.createElement('div')
  root.innerHTML = html
  const { text, map } = textOf(root)
  return passageCutter({ root, text, map })
}

/** The characters of a passage that are no blanks, with the elements that each is in. */
export function placedIn({ article }: PassageCutter, start: number, end: number): readonly Placed[] {
  const placed: Placed[] = []
  for (const segment of article.map.segments) {
    const from = Math.max(start, segment.start)
    const to = Math.min(end, segment.start + segment.length)
    if (from >= to) continue
    const path: string[] = []
    for (let node = segment.node.parentNode; node !== article.root && node !== null; node = node.parentNode)
      path.unshift(nameOf(node as Element))
    for (const character of article.text.slice(from, to).replace(/\s/gu, '')) placed.push({ character, path })
  }
  return placed
}

function nameOf(element: Element): string {
  const name = element.localName
  if (name === 'a') return `a:${element.getAttribute('href')}`
  if (name === 'ol') return `ol:${element.getAttribute('start') ?? 1}`
  if (name === 'pre') return `pre:${element.querySelector('code')?.className.replace('language-', '') ?? ''}`
  return name
}
