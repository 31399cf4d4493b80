import type { ArticleView, HighlightView } from '#shared/views.ts'
import { dateLocale, publishedSentence, whenSentence } from '../../data/dates.ts'
import fonts from '../../styles/fonts.css?url'
import { linksFor } from './print-links.ts'
import { markForPrint } from './print-marks.ts'
import { textElement } from './text-element.ts'

/** Gives a note as it reads. */
export type NoteNodes = (text: string) => DocumentFragment

/**
 * An article as it goes on paper: its facts, its text with what is highlighted, and the notes beside it. It is written as
 * XML, which keeps a note in the middle of a paragraph where HTML would end the paragraph.
 * @param root the article as it stands in its frame; it stays as it is
 */
export function printDocument(root: HTMLElement, article: ArticleView, noteNodes: NoteNodes): string {
  const { facts } = article
  const made = document.implementation.createHTMLDocument(facts.title)
  const { documentElement: html, head, body } = made
  html.dataset.theme = 'paper'
  html.lang = facts.language ?? ''
  html.dir = facts.direction ?? 'ltr'
  for (const href of [new URL(fonts, location.href).pathname, '/print.css']) {
    const link = made.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    head.append(link)
  }
  const main = made.importNode(root, true)
  const written = new Map(article.highlights.filter(isWritten).map((highlight) => [highlight.id, highlight]))
  let number = 0
  for (const [id, { note, end }] of markForPrint(main, article.highlights)) {
    const highlight = written.get(id)
    if (highlight === undefined || note.parentNode === null) continue
    number += 1
    note.parentNode.insertBefore(noteOf(made, highlight, number, noteNodes), note)
    end.after(numberOf(made, number))
  }
  if (number > 0) html.dataset.beside = ''
  body.append(headOf(made, article))
  if (article.note !== '') body.append(asideOf(made, noteNodes(article.note), 'whole'))
  body.append(main)
  const links = linksFor(made, body)
  if (links !== null) body.append(links)
  body.append(footOf(made, article))
  return wellFormed(new XMLSerializer().serializeToString(html))
}

const isWritten = ({ note, tags }: HighlightView): boolean => note !== '' || tags.length > 0

function headOf(made: Document, { facts }: ArticleView): HTMLElement {
  const header = made.createElement('header')
  const outlet = facts.publisher ?? facts.siteName
  const date = publishedSentence(facts, dateLocale(navigator.language))
  const source = textElement(made, 'p', 'source', [outlet, date].filter(Boolean).join(' · '))
  const title = made.createElement('h1')
  title.textContent = facts.title
  const by = textElement(made, 'p', 'by', new Intl.ListFormat('en', { type: 'conjunction' }).format(facts.byline))
  header.append(...[source, title, by].filter(({ textContent }) => textContent !== ''))
  return header
}

function footOf(made: Document, { versions, version, capturedAt, url }: ArticleView): HTMLElement {
  const footer = made.createElement('footer')
  const at = versions.find(({ n }) => n === version)?.capturedAt ?? capturedAt
  footer.append(textElement(made, 'p', 'captured', `Captured ${whenSentence(at, dateLocale(navigator.language))}`))
  if (url !== null) footer.append(textElement(made, 'p', 'address', url))
  footer.lang = 'en'
  footer.dir = 'ltr'
  return footer
}

function noteOf(
  made: Document,
  { colour, note, tags }: HighlightView,
  number: number,
  noteNodes: NoteNodes,
): HTMLElement {
  const aside = asideOf(made, noteNodes(note), 'beside')
  aside.prepend(numberOf(made, number))
  aside.dataset.colour = String(colour)
  if (tags.length > 0) aside.append(textElement(made, 'p', 'tags', tags.join(' · ')))
  return aside
}

/** Paper has pages: where a note had to make way for others, its passage is told by its number. */
function numberOf(made: Document, number: number): HTMLElement {
  const sup = made.createElement('sup')
  sup.className = 'note-number'
  sup.textContent = String(number)
  return sup
}

function asideOf(made: Document, nodes: DocumentFragment, kind: 'whole' | 'beside'): HTMLElement {
  const aside = made.createElement('aside')
  aside.dataset.note = kind
  aside.lang = 'en'
  aside.dir = 'auto'
  aside.append(made.importNode(nodes, true))
  return aside
}

/** Without the few signs that XML has no way of writing (XML 1.0, 2.2). */
const wellFormed = (xml: string): string =>
  xml.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
