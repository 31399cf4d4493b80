import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { textOf } from '#shared/text/text.ts'

/** Elements whose text no reader of a page sees as words, or that an article has in another form; each with its reason. */
export const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  'script, style, template, link, meta, head, title': 'never shown',
  'textarea, select, datalist, input, option': 'the value of a field',
  'iframe, frame, object, embed, audio, video, canvas, meter, progress, noembed, noframes':
    'its text is for browsers that cannot show what it holds, which none is any more',
  noscript: 'shown only where no scripts run',
  svg: 'letters of a drawing, which is kept as a picture or left out as an icon',
  'math, mjx-container, .katex, .MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .mwe-math-element':
    'signs of a formula, which is kept as MathML or TeX',
}

const SILENT = Object.keys(WITHOUT_WORDS).join(', ')
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** The words of a text, with a blank around each. */
const wordsOf = (text: string) =>
  ` ${text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `

function isUnseen(element: Element): boolean {
  return element.matches(SILENT) || element.hasAttribute('hidden') || HIDES.test(element.getAttribute('style') ?? '')
}

/** How often each word is in some texts. */
function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of wordsOf(text).trim().split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Every text of a page's body that a reader sees. */
function visibleTexts(body: Element): readonly string[] {
  const texts: string[] = []
  const stack: Node[] = [body]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === 3) texts.push(node.nodeValue ?? '')
    if (node.nodeType !== 1) continue
    if (isUnseen(node as Element)) continue
    for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child)
  }
  return texts
}

/** All that a reply says of a page, text by text. */
function textsOf({ articles, receipt }: ExtractReply, parse: (html: string) => Document): readonly string[] {
  return [
    ...articles.flatMap(({ facts: { title, kicker }, text, html }) => [
      ...[title, kicker].filter((fact) => fact !== null),
      text,
      ...numbersOf(parse(html)),
    ]),
    ...receipt.map(({ text }) => text),
  ]
}

/** Facts of the other stories, which their list shows. Those of the main article are in its receipt. */
function factsOf({ articles: [, ...stories] }: ExtractReply): readonly string[] {
  return stories
    .flatMap(({ facts: { publisher, byline, publishedRaw } }) => [publisher, ...byline, publishedRaw])
    .filter((fact) => fact !== null)
}

/** The numbers that readers see before the items of lists. */
function numbersOf(document: Document): readonly string[] {
  return [...document.querySelectorAll('ol')].flatMap((list) => {
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
    return [...list.children].flatMap((item) => {
      if (item.localName !== 'li') return []
      number = Number.parseInt(item.getAttribute('value') ?? '', 10) || number
      number += 1
      return [String(number - 1)]
    })
  })
}

/** Takes parts out of texts, each once: word by word, or else by its letters, since a word may be in several elements. */
function takerFrom(texts: readonly string[]): (part: string) => boolean {
  let rest = texts.map(wordsOf).join('\n')
  const cut = (from: number, to: number) => {
    rest = `${rest.slice(0, from)} \n ${rest.slice(to)}`
  }
  return (part) => {
    const at = rest.indexOf(part)
    if (at !== -1) {
      cut(at, at + part.length)
      return true
    }
    const letters = part.replaceAll(' ', '')
    const first = rest.replaceAll(' ', '').indexOf(letters)
    if (first === -1) return false
    const start = placeOf(rest, first)
    cut(start, placeOf(rest, first + letters.length - 1) + 1)
    return true
  }
}

/** Where a text has its letter of this number, blanks not counted. */
function placeOf(text: string, number: number): number {
  let place = -1
  for (let count = -1; count < number; ) {
    place += 1
    if (text.charAt(place) !== ' ') count += 1
  }
  return place
}

/**
 * The visible texts of a page whose words, in their order and as often as they are there, are in none of its articles and
 * not in its receipt. Longer ones are looked for first, so that no short one uses up their words. Where two texts of a
 * page overlap in words, one may use up the other's all the same: it is lost only if the page has one of its words more
 * often than the reply.
 */
export function lostTexts(page: Document, reply: ExtractReply, parse: (html: string) => Document): readonly string[] {
  const facts = new Set(factsOf(reply))
  const given = [...textsOf(reply, parse), ...facts]
  const take = takerFrom(given)
  /** An outlet and an age may be one text of the page. */
  const takeFacts = (part: string): boolean => {
    for (const fact of [...facts].map((each) => wordsOf(each).replaceAll(' ', ''))) {
      const at = fact === '' ? -1 : part.indexOf(fact)
      if (at === -1) continue
      const rest = [part.slice(0, at), part.slice(at + fact.length)]
      return rest.every((each) => each === '' || take(each) || takeFacts(each))
    }
    return false
  }
  const letters = given.map((text) => wordsOf(text).replaceAll(' ', '')).join('\n')
  const counts = countsOf(given)
  const skip = (element: unknown) => isUnseen(element as Element)
  const ofPage = countsOf([textOf(page.body, { skip }).text])
  const isThere = (own: string) =>
    letters.includes(own.replaceAll(' ', '')) &&
    own.split(' ').every((word) => (ofPage.get(word) ?? 0) <= (counts.get(word) ?? 0))
  return visibleTexts(page.body)
    .map((text) => ({ text, own: wordsOf(text) }))
    .filter(({ own }) => own.trim() !== '')
    .toSorted((a, b) => b.own.length - a.own.length)
    .filter(({ own }) => !take(own) && !takeFacts(own.replaceAll(' ', '')) && !isThere(own))
    .map(({ text }) => text)
}
