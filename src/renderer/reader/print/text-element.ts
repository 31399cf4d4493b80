/** An element of a printed page that holds only text, in either direction. @param name its class */
export function textElement(target: Document, element: 'p' | 'span', name: string, text: string): HTMLElement {
  const holder = target.createElement(element)
  holder.className = name
  holder.dir = 'auto'
  holder.textContent = text
  return holder
}
