import type { Block } from './blocks.ts'

/** The address of the page that a title links to; null when it links to no other page. */
export function linkOf({ first, container }: Block): string | null {
  const link = first.parentElement?.closest('a[href]') ?? container.querySelector('a[href]')
  const href = link?.getAttribute('href')?.trim() ?? ''
  return href === '' || /^(?:#|javascript:|mailto:|data:)/i.test(href) ? null : href
}

/** Whether a title is in an element that is marked as an article and does not hold the headline. */
export function isOtherArticle(title: Block, headline: Block | null): boolean {
  if (headline === null) return false
  const article = title.container.closest('article, [itemtype*="Article"]')
  return article !== null && !article.contains(headline.container)
}

/** Whether two lines look alike: their elements have the same name and class. */
export function isAlike(block: Block, other: Block): boolean {
  const [own, its] = [block.container, other.container]
  return own.nodeName === its.nodeName && own.className !== '' && own.className === its.className
}

/**
 * Whether a title and the prose behind it belong together and not to the article before: they share an element that
 * holds nothing of that article, or none of them is in a box and they are next to each other.
 */
export function isApart(title: Block, prose: Block, before: Block): boolean {
  const shared = commonOf(title, prose)
  if (!shared.contains(before.container)) return true
  return title.linked < 0.8 && isAlone(title, shared) && isAlone(prose, shared)
}

/** The innermost element that holds two lines. */
export function commonOf(one: Block, other: Block): Element {
  let shared = one.container
  while (!shared.contains(other.container) && shared.parentElement !== null) shared = shared.parentElement
  return shared
}

/** The box of a line of prose: around its paragraph, and around elements that hold only that. */
export function hostOf({ container }: Block): Element {
  if (container.nodeName !== 'P') return container
  let host = container.parentElement ?? container
  while (
    host.firstElementChild !== null &&
    host.firstElementChild === host.lastElementChild &&
    host.parentElement !== null &&
    host.nodeName !== 'BODY'
  )
    host = host.parentElement
  return host
}

/** Whether an element holds nothing but one line. */
function isAlone(line: Block, shared: Element): boolean {
  const child = childOf(shared, line.container)
  return child === line.container || (child.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ').trim() === line.text
}

/** The child of an element that contains another; the element itself when it is that one. */
function childOf(element: Element, inner: Element): Element {
  let child = inner
  while (child !== element && child.parentElement !== null && child.parentElement !== element)
    child = child.parentElement
  return child
}
