/** Smaller drawings are icons. */
const LEAST = 80
/** Icons are drawn with a few strokes, in a box of any size; a chart needs more. */
const FEW_SHAPES = 6
const LARGEST = 1_000_000

/**
 * An inline drawing that belongs to the text, as a data address; null for icons and for drawings that are too large.
 */
export function pictureOf(
  svg: Element,
  xml: (node: Node) => string,
): { readonly url: string; readonly alt: string } | null {
  if (svg.closest('a, button, nav, header, footer, svg svg') !== null || !isLarge(svg)) return null
  const shapes = svg.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, text, image').length
  if (shapes < FEW_SHAPES && svg.closest('figure') === null) return null
  const copy = svg.cloneNode(true) as Element
  for (const element of copy.querySelectorAll('script, foreignObject, iframe, a, animate, set')) element.remove()
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const loads = /href$/i.test(name) && !/^(#|data:image\/(png|jpeg|gif|webp))/i.test(value)
      if (/^on/i.test(name) || loads) element.removeAttribute(name)
    }
  }
  if (!copy.hasAttribute('xmlns')) copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const text = xml(copy)
  if (text.length > LARGEST) return null
  const alt = svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? ''
  return { url: `data:image/svg+xml,${encodeURIComponent(text)}`, alt: alt.replace(/\s+/g, ' ').trim() }
}

function isLarge(svg: Element): boolean {
  const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const side = (name: string, boxed: number | undefined) => {
    const stated = /^(\d+(?:\.\d+)?)(px)?$/.exec(svg.getAttribute(name) ?? '')?.[1]
    return stated === undefined ? (boxed ?? 0) : Number(stated)
  }
  return side('width', box[2]) >= LEAST && side('height', box[3]) >= LEAST
}
