import { allowedClass, htmlElements, mathElements } from '#shared/extraction/allow-list.ts'
import { mayHave } from '../sanitise/allowed.ts'

const NAMES: ReadonlySet<string> = new Set([...htmlElements, ...mathElements, 'main'])

/**
 * Whether a page is nothing but an article that was made safe before, as a reader or an export writes it: what stands in
 * its body is what an article may hold, no class names a part of a site, no link leads to a place on the same one. There
 * is nothing to be found in such a page, and whoever weighs its parts loses some: it is taken whole.
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
