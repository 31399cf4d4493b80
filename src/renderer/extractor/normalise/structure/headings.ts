import { isBlank, isEmpty, isLongerThan, unwrap, wordsIn } from '../../dom/elements.ts'
import { hasJunkName } from '../../dom/junk.ts'
import type { PlainForm } from '../plain-form.ts'

/** A heading's own words; a sign (`¶ § #`, a picture of a chain) has none. */
const WORD = /[\p{L}\p{N}]/u
/** The word for "edit" where wikis put it behind a heading, and the addresses that their links have. */
const EDIT =
  /\b(?:ve)?edit\b|editsection|bearbeiten|modifier|editar|modifica|bewerken|redigera|rediger|edytuj|düzenle|править|редагувати|編集|编辑|編輯|편집|تعديل|עריכה/iu
const LONGEST_CONTROL = 60
const MOST_IN_BOX = 8

/**
 * A heading's controls go: the link to the heading itself, with its sign, and the brackets in which a wiki offers to edit.
 * A box around the heading that holds nothing else goes too: Readability judges it by its links and its name.
 */
export const headings: readonly PlainForm[] = [
  {
    names: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    write(heading) {
      dropPermalinks(heading)
      dropEdit(heading)
      if (heading.localName !== 'h1') openBox(heading)
    },
  },
]

function dropPermalinks(heading: Element): void {
  // Counted once: a heading may have thousands of links.
  let letters = lettersIn(heading)
  for (const link of heading.querySelectorAll('a, button, span')) {
    if (!heading.contains(link)) continue
    const own = lettersIn(link)
    if (dropPermalink(link, heading, letters > own)) letters -= own
  }
}

/** How many letters an element has, without blanks. */
function lettersIn(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length
}

/**
 * A link from a heading to itself repeats it. What is written before the heading's words is its number, and stays.
 * @param hasMore whether the heading says more than the link
 * @returns whether it was removed
 */
function dropPermalink(link: Element, heading: Element, hasMore: boolean): boolean {
  const words = wordsIn(link)
  if (!WORD.test(words)) return isSign(link) && hasMore && remove(link, heading)
  if (link.localName !== 'a' || !leadsTo(link, heading)) return false
  if (hasMore && isLast(link, heading)) return remove(link, heading)
  keepName(link, heading)
  unwrap(link)
  return false
}

function isSign(element: Element): boolean {
  if (element.querySelector('img, math') !== null) return false
  if (element.localName !== 'span')
    return element.localName === 'button' || /#|^$/.test(element.getAttribute('href') ?? '')
  return /^[¶#§🔗⚓]\ufe0f?$/u.test(wordsIn(element))
}

function remove(link: Element, heading: Element): true {
  keepName(link, heading)
  link.remove()
  return true
}

/** An anchor's name moves to the heading: links lead there. */
function keepName(link: Element, heading: Element): void {
  const name = link.id || link.getAttribute('name') || ''
  if (name !== '' && heading.id === '') heading.setAttribute('id', name)
}

function leadsTo(link: Element, heading: Element): boolean {
  const name = (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '#')
  if (name.length < 2) return false
  const names = [heading.id, heading.parentElement?.id, link.id, link.getAttribute('name')]
  return names.some((own) => own !== '' && own != null && `#${own}` === name)
}

function isLast(node: Node, heading: Element): boolean {
  for (let at = node; at !== heading; at = at.parentNode as Node) {
    for (let next = at.nextSibling; next !== null; next = next.nextSibling)
      if (WORD.test(next.textContent ?? '')) return false
  }
  return true
}

/** Brackets with links at the end of a heading: `[edit | edit source]`. */
function dropEdit(heading: Element): void {
  if (!/\]\s*$/.test(heading.textContent ?? '')) return
  const behind: ChildNode[] = []
  let words = ''
  for (let node = heading.lastChild; node !== null; node = node.previousSibling) {
    const text = node.textContent ?? ''
    const at = text.lastIndexOf('[')
    words = `${text}${words}`
    if (words.length > LONGEST_CONTROL * 3) return
    if (at > 0 && node.nodeType === 3) {
      behind.push((node as Text).splitText(at))
      break
    }
    behind.push(node)
    if (at >= 0) break
  }
  if (isEdit(behind)) for (const node of behind) node.remove()
}

/** Whether nodes are brackets with links that offer to edit. */
function isEdit(nodes: readonly Node[]): boolean {
  const words = [...nodes]
    .reverse()
    .map((node) => node.textContent ?? '')
    .join('')
    .trim()
  if (words.length > LONGEST_CONTROL || !/^\[[^[\]]*\]$/.test(words)) return false
  const elements = nodes.filter((node): node is Element => node.nodeType === 1)
  const links = elements.flatMap((element) =>
    element.localName === 'a' ? [element] : [...element.querySelectorAll('a')],
  )
  return links.some(
    (link) =>
      !(link.getAttribute('href') ?? '').startsWith('#') &&
      EDIT.test(`${wordsIn(link)} ${link.getAttribute('href')} ${link.getAttribute('title')}`),
  )
}

/** Puts a heading in the place of a box that holds it and its controls. */
function openBox(heading: Element): void {
  const box = heading.parentElement
  if (box === null || !box.matches('div, header, hgroup') || holdsMany(box)) return
  if (isLongerThan(box, wordsIn(heading).length + LONGEST_CONTROL * 3)) return
  const siblings = [...box.childNodes].filter((node) => node !== heading)
  if (!siblings.every((node) => isControl(node, heading)) && !isEdit(siblings.filter((node) => !isBlank(node)))) return
  if (hasJunkName({ className: box.className, id: '' })) return
  const name = box.id || siblings.map((node) => (node as Element).id ?? '').find((id) => id !== '') || ''
  if (heading.id === '' && name !== '') heading.setAttribute('id', name)
  box.replaceWith(heading)
}

/** Steps no further than it has to: thousands of headings may be in one box. */
function holdsMany(box: Element): boolean {
  let child = box.firstElementChild
  for (let count = 0; child !== null && count < MOST_IN_BOX; count += 1) child = child.nextElementSibling
  return child !== null
}

function isControl(node: Node, heading: Element): boolean {
  if (node.nodeType !== 1) return isBlank(node)
  const element = node as Element
  if (element.matches('script, style')) return true
  if (element.matches('a') && (leadsTo(element, heading) || !WORD.test(wordsIn(element))))
    return element.querySelector('img') === null
  return isEmpty(element) || element.matches('button') || isEdit([element])
}
