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

/** The letters and digits of a text. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

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
    .map(lettersOf)
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

/**
 * The visible texts of a page whose words, in their order and as often as they are there, are in none of its articles and
 * not in its receipt. Longer ones are looked for first, so that no short one uses up their words.
 */
export function lostTexts(page: Document, reply: ExtractReply, parse: (html: string) => Document): readonly string[] {
  let given = textsOf(reply, parse).map(lettersOf).join('\n')
  const facts = new Set(factsOf(reply))
  const take = (letters: string): boolean => {
    const at = given.indexOf(letters)
    if (at !== -1) given = `${given.slice(0, at)}\n${given.slice(at + letters.length)}`
    return at !== -1
  }
  /** An outlet and an age may be one text of the page. */
  const takeFacts = (letters: string): boolean => {
    for (const fact of facts) {
      const at = letters.indexOf(fact)
      if (at === -1) continue
      const rest = [letters.slice(0, at), letters.slice(at + fact.length)]
      return rest.every((part) => part === '' || take(part) || takeFacts(part))
    }
    return false
  }
  return visibleTexts(page.body)
    .filter((text) => lettersOf(text) !== '')
    .toSorted((a, b) => lettersOf(b).length - lettersOf(a).length)
    .filter((text) => !take(lettersOf(text)) && !takeFacts(lettersOf(text)))
}
