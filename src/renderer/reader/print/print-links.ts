import { linksHeading } from './sentences.ts'
import { textElement } from './text-element.ts'

/** A link on paper: its words and its address. */
interface Link {
  readonly words: string
  readonly address: string
}

/** The links of a text, each address once, in the order of the text. Links within the text are left out. */
export function linksIn(text: ParentNode): readonly Link[] {
  const links = new Map<string, Link>()
  for (const link of text.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    if (!/^(https?|mailto):/i.test(address) || links.has(address)) continue
    links.set(address, { words: (link.textContent ?? '').replace(/\s+/g, ' ').trim(), address })
  }
  return [...links.values()]
}

/** The list of links for the end of a printed article; null when it has none. */
export function linksFor(target: Document, text: ParentNode): HTMLElement | null {
  const links = linksIn(text)
  if (links.length === 0) return null
  const section = target.createElement('section')
  section.className = 'links'
  section.lang = 'en'
  section.dir = 'ltr'
  const heading = target.createElement('h2')
  heading.textContent = linksHeading(links.length)
  const list = target.createElement('ul')
  for (const { words, address } of links) {
    const item = target.createElement('li')
    if (words !== '' && words !== address) item.append(textElement(target, 'span', 'words', words), ' ')
    item.append(textElement(target, 'span', 'address', address))
    list.append(item)
  }
  section.append(heading, list)
  return section
}
