/** Properties that Readability sets on elements: a form's field of that name would stand in for them. */
const ALSO = ['readability', '_readabilityDataTable', '__JSDOMParser__']

/**
 * Takes away the names and ids by which a page could put its elements in place of properties of its document or of a
 * form (`<img name=body>`, `<input name=childNodes>`): all that reads the document later may then trust it.
 */
export function disarm(document: Document): void {
  // The document itself may already lie about its methods; what it inherits cannot be covered.
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
