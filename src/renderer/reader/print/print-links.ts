import { textElement } from './text-element.ts'

/** A link as paper has it: its words, and where they lead. */
interface Link {
  readonly words: string
  readonly address: string
}

/** Where the links of a text lead, each address once, in the order of the text. Within the text itself nobody has to be sent. */
export function linksIn(text: ParentNode): readonly Link[] {
  const links = new Map<string, Link>()
  for (const link of text.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    if (!/^(https?|mailto):/i.test(address) || links.has(address)) continue
    links.set(address, { words: (link.textContent ?? '').replace(/\s+/g, ' ').trim(), address })
  }
  return [...links.values()]
}

/** The list of them for the end of what is printed; null where there are none. */
export function linksFor(made: Document, text: ParentNode): HTMLElement | null {
  const links = linksIn(text)
  if (links.length === 0) return null
  const section = made.createElement('section')
  section.className = 'links'
  section.lang = 'en'
  section.dir = 'ltr'
  const head = made.createElement('h2')
  head.textContent = links.length === 1 ? 'Where its link leads' : 'Where its links lead'
  const list = made.createElement('ul')
  for (const { words, address } of links) {
    const item = made.createElement('li')
    if (words !== '' && words !== address) item.append(textElement(made, 'span', 'words', words), ' ')
    item.append(textElement(made, 'span', 'address', address))
    list.append(item)
  }
  section.append(head, list)
  return section
}
