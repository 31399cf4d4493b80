import { classesIn, newElement, renameElement, wordsIn } from '../dom/elements.ts'
import type { PlainForm } from './plain-form.ts'

const NAMED = /(?:^|[-_])caption(?:$|[-_])|(?:^|[-_])caption(?:text|tag)?$|^caption|[a-z]Caption/
const LONGEST = 600
const PICTURE = 'img, picture, video, svg, amp-img'

/** Words under a picture become `<figure>` with `<figcaption>`, where a page marks them only by class names. */
export const captions: readonly PlainForm[] = [
  {
    named: /caption/i,
    write(caption) {
      if (!caption.matches('p, div, span, small, dd')) return
      if (caption.closest('figure, table, picture, video') !== null) return
      if (!classesIn(caption).some((name) => NAMED.test(name))) return
      const words = wordsIn(caption)
      if (words === '' || words.length > LONGEST || caption.querySelector(PICTURE) !== null) return
      const holder = holderOf(caption)
      if (holder === null) return
      const own = asCaption(caption)
      const figure = renameElement(holder, 'figure')
      for (const element of [own, figure]) element.removeAttribute('class')
    },
  },
]

/** In a list the paragraph stays: Readability drops a list with more pictures than paragraphs. */
function asCaption(caption: Element): Element {
  if (caption.localName !== 'p' || caption.closest('li') === null) return renameElement(caption, 'figcaption')
  const own = newElement(caption, 'figcaption')
  caption.replaceWith(own)
  caption.removeAttribute('class')
  own.append(caption)
  return own
}

/** The element that holds a caption, its picture and no other words. */
function holderOf(caption: Element): Element | null {
  const words = wordsIn(caption)
  for (let up = caption.parentElement, depth = 0; up !== null && depth < 3; up = up.parentElement, depth += 1) {
    if (!up.matches('div, dl, span, center') || wordsIn(up) !== words) return null
    if (up.querySelector(PICTURE) !== null) return up
  }
  return null
}
