import type { ExtractReply } from '#shared/extraction/extraction.ts'

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

/** Every text of a page's body that a reader sees. */
function visibleTexts(body: Element): readonly string[] {
  const texts: string[] = []
  const stack: Node[] = [body]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === 3) texts.push(node.nodeValue ?? '')
    if (node.nodeType !== 1) continue
    const element = node as Element
    if (element.matches(SILENT) || element.hasAttribute('hidden') || HIDES.test(element.getAttribute('style') ?? ''))
      continue
    for (let child = element.lastChild; child !== null; child = child.previousSibling) stack.push(child)
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
    .map((fact) => wordsOf(fact).replaceAll(' ', ''))
    .filter((fact) => fact !== '')
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
 * not in its receipt. Longer ones are looked for first, so that no short one uses up their words.
 */
export function lostTexts(page: Document, reply: ExtractReply, parse: (html: string) => Document): readonly string[] {
  const facts = new Set(factsOf(reply))
  const take = takerFrom(textsOf(reply, parse))
  /** An outlet and an age may be one text of the page. */
  const takeFacts = (part: string): boolean => {
    for (const fact of facts) {
      const at = part.indexOf(fact)
      if (at === -1) continue
      const rest = [part.slice(0, at), part.slice(at + fact.length)]
      return rest.every((each) => each === '' || take(each) || takeFacts(each))
    }
    return false
  }
  return visibleTexts(page.body)
    .map((text) => ({ text, own: wordsOf(text) }))
    .filter(({ own }) => own.trim() !== '')
    .toSorted((a, b) => b.own.length - a.own.length)
    .filter(({ own }) => !take(own) && !takeFacts(own.replaceAll(' ', '')))
    .map(({ text }) => text)
}
