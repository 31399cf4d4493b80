import { blocksOf } from '../dom/blocks.ts'
import { isLongerThan, wordsIn } from '../dom/elements.ts'
import { isSentence } from '../dom/prose.ts'

/**
 * Words in names for a part that a reader opens and closes: those of wikis, forums, notes and component libraries. Whole
 * parts of a name only.
 */
const FOLD_WORDS =
  /^(?:fold|folds|folded|foldable|unfold|collaps(?:e|es|ed|ible|able)|collapsiblecontent|expand|expanded|expander|expandable|expandtext|accordions?|spoilers?|toggle|toggles|toggler|toggled|togglable|disclosure|faqs?|qa|question|questions|answer|acceptedanswer|reveal|revealable|revealed)$/
/** Of these a label may be before the part, or nothing at all. */
const FOLD_ALONE = /^(?:folded|foldable|collaps(?:ed|ible)|expandable|spoilers?)$/
/** Attributes of a label that scripts listen to: of HTML, Alpine, Vue, Angular, Stimulus. */
const CLICK = /^(?:on|@|x-on:|v-on:|ng-|\(|data-on)-?:?click/i
const LONGEST_LABEL = 160
const LEAST_TEXT = 20
const MOST_NAMES = 20

/**
 * Whether a hidden element is a part that readers open by a label before it: a script listens to the label, or names say so,
 * those of the part, of the label, or of the box that holds both. Without a label, its own names must say so, and it must be a text.
 * @param before the element before it, or before the boxes that hold nothing else
 */
export function isFold(element: Element, before: Element | null): boolean {
  if (element.matches('tr, tbody')) return hasWord(element.closest('table'), FOLD_WORDS)
  if (before !== null) {
    const label = wordsIn(before)
    const isLabel = label !== '' && label.length <= LONGEST_LABEL
    if (isLabel && before.getAttributeNames().some((name) => CLICK.test(name))) return hasText(element)
    if (isLabel && !isSentence(label) && isNamed([element, before, before.firstElementChild, before.parentElement]))
      return hasText(element)
    if (isLabel && label.endsWith('?') && isNamed([element, before, before.parentElement])) return hasText(element)
  }
  return (
    hasWord(element, FOLD_ALONE) && blocksOf(element).some(({ text }) => isSentence(text) && text.length >= LEAST_TEXT)
  )
}

function isNamed(elements: readonly (Element | null)[]): boolean {
  return elements.some((element) => hasWord(element, FOLD_WORDS))
}

function hasText(element: Element): boolean {
  return isLongerThan(element, LEAST_TEXT - 1)
}

/** Whether one of an element's names, or of the attributes that scripts give it, has such a word as a part. */
function hasWord(element: Element | null, words: RegExp): boolean {
  if (element === null || element.matches('body, main, article')) return false
  const attributes = element.getAttributeNames().filter((name) => name.startsWith('data-'))
  const names = [element.getAttribute('class') ?? '', element.id, element.getAttribute('itemprop') ?? '', ...attributes]
  return names.some((name) =>
    name
      .slice(0, 200)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[\s_-]+/, MOST_NAMES)
      .some((part) => words.test(part)),
  )
}
