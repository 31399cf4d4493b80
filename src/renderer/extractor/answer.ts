import { bounds } from '#shared/extraction/bounds.ts'
import type { ExtractorReplies, ExtractorTask, PageToRead } from '#shared/extraction/extraction.ts'
import { textOf } from '#shared/text/text.ts'
import { baseAddress } from './base-address.ts'
import { cutParts } from './corrections/cut.ts'
import { decodePage } from './decode/charset.ts'
import { documentOfText, isPlainText } from './decode/plain-text.ts'
import type { Cuts } from './dom/cut-sentences.ts'
import { extract } from './extract.ts'
import { toMarkdown } from './markdown/article.ts'
import { passagesOf } from './markdown/passages.ts'
import { boundCut, boundReply } from './reply-bounds.ts'
import { secondTry } from './reveal/second-try.ts'
import type { Dom } from './sanitise/sanitise.ts'

/** @throws Error when a library's file holds more HTML than an answer may */
function checkLength(html: string): string {
  if (html.length > bounds.html) throw new Error(`This HTML is ${html.length} characters long.`)
  return html
}

/** Does one task. @throws any error that a page causes; the caller's page reports it. */
export function answer(task: ExtractorTask, dom: Dom): ExtractorReplies[ExtractorTask['kind']] {
  switch (task.kind) {
    case 'extract':
      return readPage(task.page, dom)
    case 'cut':
      return boundCut(cutParts(task.parts, task.cut, task.of, dom))
    case 'sanitise': {
      const html = dom.sanitise(checkLength(task.html))
      return { html, text: textOf(dom.fragment(html)).text }
    }
    case 'render': {
      const body = dom.fragment(dom.sanitise(checkLength(task.html)))
      return { markdown: toMarkdown(body, task.labels), text: textOf(body, { between: '\n\n' }).text }
    }
    case 'passages':
      return { passages: passagesOf(dom.fragment(dom.sanitise(checkLength(task.html))), task) }
  }
}

function readPage(page: PageToRead, dom: Dom): ExtractorReplies['extract'] {
  const { text, charset } = decodePage(page.bytes, page.headers, page.encoding ?? null)
  if (isPlainText(page.headers))
    return boundReply({ ...extract(withBase(documentOfText(text, dom), page.url), page, dom, 'text'), charset })
  const parse = () => withBase(dom.parse(text), page.url)
  const read = (document: Document, cuts?: Cuts) => extract(document, page, dom, 'page', cuts)
  const first = read(parse())
  // A page that is kept anyway is what it shows.
  return boundReply({ ...(page.anyway === true ? first : secondTry(first, parse, read)), charset })
}

/** Links are resolved against the document, and a parsed document has the address of the page that parsed it. */
function withBase(document: Document, url: string | null): Document {
  // The page is not disarmed yet, so methods come from the prototype, which a page cannot override.
  const own: Document = Object.getPrototypeOf(document)
  const base: Element | null = own.querySelector.call(document, 'base[href]')
  const stated = base?.getAttribute('href') ?? ''
  try {
    const href = baseAddress(stated, url ?? undefined)
    const element = base ?? (Reflect.apply(own.createElement, document, ['base']) as Element)
    element.setAttribute('href', href)
    if (base === null) own.querySelector.call(document, 'head')?.prepend(element)
  } catch {
    base?.remove()
  }
  return document
}
