import { OWN_MARKS } from './own-marks.ts'

/** Properties that Readability sets on elements: a form field of that name would replace them. */
const ALSO = ['readability', '_readabilityDataTable', '__JSDOMParser__']

const NAMED = '[id], [name]'
const MARKED = OWN_MARKS.map((name) => `[${name}]`).join(', ')

/**
 * HTML that a page has as a text or in an attribute, disarmed. Its document is inert: nothing in it runs or loads.
 * @param document into which it will be put
 */
export function parseDisarmed(html: string, document: Document): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  disarm(document, template.content)
  return template.content
}

/**
 * Removes names and ids by which a page could replace properties of its document or of a form (`<img name=body>`,
 * `<input name=childNodes>`), and our own marks: all code after this may trust the document.
 * @param content of a template that will be put into the document; otherwise everything in it
 */
export function disarm(document: Document, content?: DocumentFragment): void {
  // The document's own methods may already be replaced; those of its prototype cannot be.
  const own: Document = Object.getPrototypeOf(document)
  const form: object = Reflect.apply(own.createElement, document, ['form'])
  const isProperty = (name: string): boolean => name in own || name in form || ALSO.includes(name)
  const all = (selector: string): NodeListOf<Element> =>
    content?.querySelectorAll(selector) ?? Reflect.apply(own.querySelectorAll, document, [selector])
  for (const element of all(MARKED)) {
    const methods: Element = Object.getPrototypeOf(element)
    for (const mark of OWN_MARKS) methods.removeAttribute.call(element, mark)
  }
  for (const element of all(NAMED)) {
    const methods: Element = Object.getPrototypeOf(element)
    for (const attribute of ['id', 'name']) {
      const name: string | null = methods.getAttribute.call(element, attribute)
      // `<meta name=title>` names nothing, and metadata are read from it.
      if (name === null || (attribute === 'name' && element.localName === 'meta')) continue
      if (isProperty(name)) methods.removeAttribute.call(element, attribute)
    }
  }
}
