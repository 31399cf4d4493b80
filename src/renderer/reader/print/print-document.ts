import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { dateLocale, publishedSentence, whenSentence } from '../../data/dates.ts'
import { noteNumbers } from '../../data/marks/note-numbers.ts'
import fonts from '../../styles/fonts.css?url'
import { kickerAbove } from '../kicker.ts'
import { linksFor } from './print-links.ts'
import { markForPrint } from './print-marks.ts'
import { capturedSentence } from './sentences.ts'
import { textElement } from './text-element.ts'

/** Renders a note as nodes. */
export type NoteNodes = (text: string) => DocumentFragment

const names = new Intl.ListFormat('en', { type: 'conjunction' })

/**
 * An article for paper: its facts, its text with the highlights, and the notes next to it. It is serialised as XML, which
 * keeps a note in the middle of a paragraph where HTML would end the paragraph.
 * @param root the article in its iframe; it does not change
 */
export function printDocument(root: HTMLElement, article: ArticleView, noteNodes: NoteNodes): string {
  const { facts } = article
  const target = document.implementation.createHTMLDocument(facts.title)
  const { documentElement: html, head, body } = target
  html.dataset.theme = 'paper'
  html.lang = facts.language ?? ''
  html.dir = facts.direction ?? 'ltr'
  addSheets(target, head)
  const main = target.importNode(root, true)
  if (addNotes(target, main, article, noteNodes) > 0) html.dataset.margin = ''
  body.append(headerOf(target, article))
  if (article.note !== '') body.append(asideOf(target, noteNodes(article.note), 'article'))
  body.append(main)
  const links = linksFor(target, body)
  if (links !== null) body.append(links)
  body.append(footerOf(target, article))
  return wellFormed(new XMLSerializer().serializeToString(html))
}

function addSheets(target: Document, head: HTMLElement): void {
  for (const href of [new URL(fonts, location.href).pathname, '/print.css']) {
    const link = target.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    head.append(link)
  }
}

/** Marks the highlights and puts the notes on them next to their passages. @returns how many notes there are */
function addNotes(target: Document, main: HTMLElement, article: ArticleView, noteNodes: NoteNodes): number {
  const byId = new Map(article.highlights.map((highlight) => [highlight.id, highlight]))
  const numbers = noteNumbers(article.highlights)
  let count = 0
  for (const [id, { note, end }] of markForPrint(main, article.highlights)) {
    const [highlight, number] = [byId.get(id), numbers.get(id)]
    if (highlight === undefined || number === undefined || note.parentNode === null) continue
    count += 1
    note.parentNode.insertBefore(noteOf(target, highlight, number, noteNodes), note)
    end.after(numberOf(target, number))
  }
  return count
}

function headerOf(target: Document, { facts }: ArticleView): HTMLElement {
  const header = target.createElement('header')
  const outlet = facts.publisher ?? facts.siteName
  const date = publishedSentence(facts, dateLocale(navigator.language))
  const source = textElement(target, 'p', 'source', [outlet, date].filter(Boolean).join(' · '))
  const kicker = textElement(target, 'p', 'kicker', kickerAbove(facts) ?? '')
  const title = target.createElement('h1')
  title.textContent = facts.title
  const by = textElement(target, 'p', 'by', names.format(facts.byline))
  header.append(...[source, kicker, title, by].filter(({ textContent }) => textContent !== ''))
  return header
}

function footerOf(target: Document, { versions, version, capturedAt, url }: ArticleView): HTMLElement {
  const footer = target.createElement('footer')
  const at = versions.find(({ n }) => n === version)?.capturedAt ?? capturedAt
  const when = whenSentence(at, dateLocale(navigator.language))
  footer.append(textElement(target, 'p', 'captured', capturedSentence(when)))
  if (url !== null) footer.append(textElement(target, 'p', 'address', url))
  footer.lang = 'en'
  footer.dir = 'ltr'
  return footer
}

function noteOf(
  target: Document,
  { colour, note, tags }: HighlightView,
  number: number,
  noteNodes: NoteNodes,
): HTMLElement {
  const aside = asideOf(target, noteNodes(note), 'passage')
  aside.prepend(numberOf(target, number))
  aside.dataset.colour = String(colour)
  if (tags.length > 0) aside.append(textElement(target, 'p', 'tags', tags.join(' · ')))
  return aside
}

/** Paper has pages: where a note had to move, its number shows which passage it belongs to. */
function numberOf(target: Document, number: number): HTMLElement {
  const sup = target.createElement('sup')
  sup.className = 'note-number'
  sup.textContent = String(number)
  return sup
}

function asideOf(target: Document, nodes: DocumentFragment, kind: 'article' | 'passage'): HTMLElement {
  const aside = target.createElement('aside')
  aside.dataset.note = kind
  aside.lang = 'en'
  aside.dir = 'auto'
  aside.append(target.importNode(nodes, true))
  return aside
}

/** Removes the few characters that XML cannot hold (XML 1.0, 2.2). */
const wellFormed = (xml: string): string =>
  xml.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
