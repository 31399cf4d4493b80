import { allowedClass, htmlElements, mathElements } from '#shared/extraction/allow-list.ts'
import { mayHave } from '../sanitise/allowed.ts'

const NAMES: ReadonlySet<string> = new Set([...htmlElements, ...mathElements, 'main'])

/**
 * Whether a page is nothing but an article that was sanitised before, as a reader or an export writes it: its body
 * holds only what an article may hold, no class names a part of a site, and no link leads to a place on the same site.
 * Such a page is taken as it is: there is nothing to search for, and scoring its parts would lose some.
 */
export function isCleanArticle(document: Document): boolean {
  for (const element of document.body.querySelectorAll('*')) if (!isOfArticle(element)) return false
  return true
}

function isOfArticle(element: Element): boolean {
  const name = element.localName
  if (!NAMES.has(name)) return false
  for (const { name: attribute, value } of element.attributes) {
    if (!mayHave(name, attribute)) return false
    if (attribute === 'class' && allowedClass(value) !== value) return false
    if (attribute === 'href' && !/^(?:https?:|mailto:|#)/i.test(value)) return false
    if (attribute === 'src' && !/^(?:https?|asset):/i.test(value)) return false
  }
  return true
}
