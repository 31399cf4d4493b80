import { blocksOf, sameWords } from '../dom/blocks.ts'
import { parseDisarmed } from '../dom/disarm.ts'
import { hasWords, newElement } from '../dom/elements.ts'
import { isThing, readJsonLd, type Thing, typesOf } from '../facts/json-ld.ts'
import { markShown } from './hiding.ts'

/** Longer ones are cut by the bounds of every page. */
const TAGS =
  /<\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|em|a|b|i|blockquote|figure|img|span|section|table)\b[^<>]{0,2000}>/i
const ESCAPED_TAGS = /&(?:amp;)?lt;\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|em|blockquote|figure|span)\b/i

/**
 * Writes the text that a page states about itself (schema.org as JSON-LD) into its body: `articleBody` and the texts of
 * posts and reviews, the steps of recipes and instructions, questions with answers. The last resort, for pages that scripts
 * build. What a page says is not free is not taken: a script would not show it either.
 * @returns whether the page states a text
 */
export function writeStatedText(document: Document): boolean {
  const { things } = readJsonLd(document)
  if (things.some(isPaid)) return false
  const article = document.createElement('article')
  for (const thing of things) {
    const content = contentOf(thing, document)
    if (content.length === 0) continue
    const title = stringIn(thing, 'headline') ?? stringIn(thing, 'name')
    writeTitle(article, title, document.body)
    for (const node of content) article.append(node)
    // The others are about other pages.
    break
  }
  if (article.firstChild === null) return false
  markShown(article)
  placeOf(document.body)(article)
  return true
}

/** Behind the headline, for what is above it is no text; otherwise last in the main part. */
function placeOf(body: Element): (article: Element) => void {
  const headline = [...body.querySelectorAll('h1')].find((heading) => hasWords(heading))
  return headline === undefined || headline.closest('header, nav, aside, footer') !== null
    ? (article) => (body.querySelector('main, [role="main" i]') ?? body).append(article)
    : (article) => headline.after(article)
}

function isPaid({ isAccessibleForFree: free }: Thing): boolean {
  return free === false || (typeof free === 'string' && /^(?:false|no|.*\/False)$/i.test(free.slice(0, 100)))
}

/** As a heading, where the page does not show it itself. */
function writeTitle(article: Element, title: string | null, body: Element): void {
  if (title === null || title.length > 300) return
  if (blocksOf(body).some(({ text, heading }) => heading && sameWords(text, title))) return
  article.append(newElement(article, 'h1', title))
}

function contentOf(thing: Thing, document: Document): readonly Node[] {
  const types = typesOf(thing)
  const is = (pattern: RegExp) => types.some((type) => pattern.test(type))
  const written = textIn(thing, ['articleBody', 'reviewBody'])
  if (written !== null) return paragraphs(written, document)
  if (is(/Posting$/)) return paragraphs(textIn(thing, ['text']) ?? '', document)
  if (is(/^(?:Recipe|HowTo)$/)) return instructions(thing, document)
  if (is(/^(?:FAQPage|QAPage|Question)$/)) return questions(thing, document)
  return []
}

function textIn(thing: Thing, names: readonly string[]): string | null {
  for (const name of names) {
    const parts = [thing[name]].flat().filter((part): part is string => typeof part === 'string')
    if (parts.length > 0) return parts.join('\n\n')
  }
  return null
}

/** A property as it is written, trimmed; null when it is none. */
function stringIn(thing: Thing, name: string): string | null {
  const value = [thing[name]].flat()[0]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Text by its line breaks, or HTML, also where it was escaped on the way. */
function paragraphs(text: string, document: Document): readonly Node[] {
  const html = TAGS.test(text) ? text : ESCAPED_TAGS.test(text) ? unescaped(text, document) : null
  if (html !== null) return [...parseDisarmed(html, document).childNodes]
  // Escaped twice: the letter and not the sign.
  const lines = text.includes('\n') ? text : text.replace(/\\r\\n|\\n/g, '\n')
  return unescaped(lines, document)
    .split(/[\r\n\u2028\u2029]+/)
    .flatMap((line) => (line.trim() === '' ? [] : [newElement(document.body, 'p', line.trim())]))
}

/** Text whose references to characters are resolved, once or, where a page wrote them twice, twice. */
function unescaped(text: string, document: Document): string {
  let read = text
  for (let round = 0; round < 2 && /&(?:#\w{1,8}|\w{2,8});/.test(read); round += 1) {
    const area = parseDisarmed(`<textarea>\n${read.replaceAll('<', '&lt;')}</textarea>`, document).firstChild
    read = area?.textContent ?? read
  }
  return read
}

/** Ingredients or tools as a list, then the steps in their order. */
function instructions(thing: Thing, document: Document): readonly Node[] {
  const items = ['recipeIngredient', 'ingredients', 'supply', 'tool']
    .map((name) => [thing[name]].flat().flatMap(wordsOfItem))
    .find((list) => list.length > 0)
  const steps = [thing.recipeInstructions ?? thing.step ?? thing.steps].flat()
  const nodes: Node[] = []
  const description = stringIn(thing, 'description')
  // One by one: a text may have more lines than a call takes arguments.
  if (description !== null) for (const node of paragraphs(description, document)) nodes.push(node)
  if (items !== undefined) nodes.push(list('ul', items, document))
  for (const part of steps) {
    if (isThing(part) && typesOf(part).includes('HowToSection')) {
      const name = stringIn(part, 'name')
      if (name !== null) nodes.push(newElement(document.body, 'h2', name))
      nodes.push(list('ol', [part.itemListElement ?? part.steps].flat().flatMap(wordsOfItem), document))
    }
  }
  const own = steps.filter((part) => !isThing(part) || !typesOf(part).includes('HowToSection'))
  const [only] = own
  if (own.length === 1 && typeof only === 'string') for (const node of paragraphs(only, document)) nodes.push(node)
  else if (own.length > 0) nodes.push(list('ol', own.flatMap(wordsOfItem), document))
  return steps.length === 0 || steps[0] === undefined ? [] : nodes
}

function wordsOfItem(item: unknown): readonly string[] {
  const text = isThing(item) ? (stringIn(item, 'text') ?? stringIn(item, 'name')) : item
  return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []
}

function list(name: 'ul' | 'ol', items: readonly string[], document: Document): Element {
  const element = newElement(document.body, name)
  for (const item of items) {
    const entry = newElement(document.body, 'li')
    const content = paragraphs(item, document)
    const [only] = content
    if (content.length === 1 && only?.nodeName === 'P') entry.append(only.textContent ?? '')
    else for (const node of content) entry.append(node)
    element.append(entry)
  }
  return element
}

/** Each question as a heading above its answers. */
function questions(thing: Thing, document: Document): readonly Node[] {
  const asked = typesOf(thing).includes('Question') ? [thing] : [thing.mainEntity].flat().filter(isThing)
  return asked.flatMap((question) => {
    const answers = [question.acceptedAnswer, question.suggestedAnswer].flat().filter(isThing)
    const texts = answers.flatMap((answer) => textIn(answer, ['text']) ?? [])
    const name = stringIn(question, 'name')
    if (name === null || texts.length === 0) return []
    const body = textIn(question, ['text'])
    return [
      newElement(document.body, 'h2', name),
      ...(body === null || body === name ? [] : paragraphs(body, document)),
      ...texts.flatMap((text) => paragraphs(text, document)),
    ]
  })
}
