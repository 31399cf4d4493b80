/** Properties that Readability sets on elements: a form field of that name would replace them. */
const ALSO = ['readability', '_readabilityDataTable', '__JSDOMParser__']

/**
 * Removes names and ids by which a page could replace properties of its document or of a form (`<img name=body>`,
 * `<input name=childNodes>`): all code after this may trust the document.
 */
export function disarm(document: Document): void {
  // The document's own methods may already be replaced; those of its prototype cannot be.
  const own: Document = Object.getPrototypeOf(document)
  const form: object = Reflect.apply(own.createElement, document, ['form'])
  const isProperty = (name: string): boolean => name in own || name in form || ALSO.includes(name)
  for (const element of own.querySelectorAll.call(document, '[id], [name]')) {
    const methods: Element = Object.getPrototypeOf(element)
    for (const attribute of ['id', 'name']) {
      const name: string | null = methods.getAttribute.call(element, attribute)
      // `<meta name=title>` names nothing, and metadata are read from it.
      if (name === null || (attribute === 'name' && element.localName === 'meta')) continue
      if (isProperty(name)) methods.removeAttribute.call(element, attribute)
    }
  }
}
