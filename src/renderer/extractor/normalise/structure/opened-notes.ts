import { isHidden } from '../../dom/blocks.ts'
import { hasWords, isLongerThan, newElement, unwrap, wordsIn } from '../../dom/elements.ts'
import { inDocument, MARK, noteTo, targetOf } from '../footnotes.ts'
import type { PlainForm } from '../plain-form.ts'
import { writeSideNote } from '../side-notes.ts'

const NOTE = 'aside, [role=note], [role=doc-footnote], [role=doc-endnote], [role=definition]'
const LONGEST = 2000

/** Elements without words or with too many: thousands of links may lead to one. */
const refused = new WeakSet<Element>()

/**
 * Notes and definitions without a link back that a link in the text opens: they are hidden until a reader follows it, or
 * are at the end of the page. They become notes behind the text.
 */
export const openedNotes: readonly PlainForm[] = [
  {
    names: ['a'],
    write(link) {
      const href = link.getAttribute('href') ?? ''
      if (!href.startsWith('#') || href.length < 2) return
      const find = (name: string) => inDocument(link, name)
      const note = targetOf(href, find)
      if (note?.matches(NOTE) !== true || note.contains(link) || note.closest('nav, footer, li') !== null) return
      if (refused.has(note) || noteTo(link, find) !== null) return
      const words = wordsIn(link)
      const isMark = MARK.test(words)
      // What a reader sees in its place stays there.
      if (words === '' || (!isMark && !isHidden(note) && note.getAttribute('aria-hidden') !== 'true')) return
      if (!hasWords(note) || isLongerThan(note, LONGEST)) {
        refused.add(note)
        return
      }
      const place = isMark ? link : newElement(link, 'sup')
      if (!isMark) {
        link.after(place)
        unwrap(link)
      }
      note.remove()
      writeSideNote(place, { content: note, mark: isMark ? words : null, id: note.id })
    },
  },
]
