/** An element of a printed page that holds words alone, in whatever direction they run. @param name its class */
export function textElement(made: Document, element: 'p' | 'span', name: string, words: string): HTMLElement {
  const holder = made.createElement(element)
  holder.className = name
  holder.dir = 'auto'
  holder.textContent = words
  return holder
}
