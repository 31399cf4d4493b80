/** Attributes in which pages keep the note of a word for their scripts and style sheets (`data-tippy-content`). */
const DATA =
  /^data-(?:bs-|original-|bs-original-|tippy-|balloon-)?(?:tooltip|tool-tip|tip|title|definition|def|gloss|glossary|note|footnote|hint|explanation|popover|content|annotation)(?:-(?:content|text|title|body))?$/
/** Of an element that is made for it (`<x-tooltip content="…">`). */
const OF_ELEMENT = /^(?:content|text|tip|title|note|definition|description)$/
const MADE_FOR_IT = /-(?:tool-?)?tip|tool-?tip-|popover|glossary/
/** Names of words with a note, whose title is that note. */
const HAS_TITLE = /(?:^|[\s_-])(?:tool-?tip|tip|gloss|glossary|hint|has-tip|term|definition|popover)(?:$|[\s_-])/i
const LEAST_WORDS = 3
const LONGEST = 1_000
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{5}/u

/**
 * What an attribute of a word in a text says about it; null where none does. The titles of abbreviations and definitions stay
 * in theirs.
 * @param word the element's own words
 */
export function statedNote(element: Element, word: string): string | null {
  if (!element.hasAttributes() || element.matches('button, time, input, img')) return null
  const isMade = element.localName.includes('-') && MADE_FOR_IT.test(element.localName)
  const hasTitle = !element.matches('abbr, dfn') && HAS_TITLE.test(element.getAttribute('class') ?? '')
  for (const { name, value } of element.attributes) {
    if (!(DATA.test(name) || (isMade && OF_ELEMENT.test(name)) || (hasTitle && name === 'title'))) continue
    if (value.length > LONGEST || /^\s*(?:[[{]|[a-z]+:|[#/.])/i.test(value)) continue
    const text = value
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const isText = text.split(' ').length >= LEAST_WORDS || UNSPACED.test(text)
    if (isText && text !== word) return text
  }
  return null
}
