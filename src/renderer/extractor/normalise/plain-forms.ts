import { byText, CLASSES } from '../dom/remember.ts'
import { captions } from './captions.ts'
import { code } from './code/code.ts'
import { embeds } from './embeds.ts'
import { footnotes } from './footnotes.ts'
import { writeEmoji } from './inline/emoji.ts'
import { settleLines } from './inline/lines.ts'
import { lists } from './lists.ts'
import { markLooseFormulas, math } from './math.ts'
import { permalinks } from './permalinks.ts'
import { fromStyles } from './pictures/styled-pictures.ts'
import type { PlainForm } from './plain-form.ts'
import { sideNotes } from './side-notes.ts'
import { spanParagraphs } from './span-paragraphs.ts'
import { adverts } from './structure/adverts.ts'
import { aria } from './structure/aria.ts'
import { callouts } from './structure/callouts.ts'
import { entries } from './structure/entries.ts'
import { headings } from './structure/headings.ts'
import { openedNotes } from './structure/opened-notes.ts'
import { taskLists } from './task-lists.ts'
import { openLayoutTables, plainStructure } from './tidy.ts'
import { verse } from './verse.ts'

/**
 * Formulas before code, for a formula may be written as code; notes before tasks, for both have check boxes; footnotes
 * before callouts, for both may be asides.
 */
const forms: readonly PlainForm[] = [
  ...adverts,
  ...math,
  ...permalinks,
  ...code,
  ...sideNotes,
  ...verse,
  ...spanParagraphs,
  ...lists,
  ...taskLists,
  ...embeds,
  ...captions,
  ...footnotes,
  ...openedNotes,
  ...aria,
  ...headings,
  ...entries,
  ...callouts,
  ...plainStructure,
]
const byName = new Map<string, PlainForm[]>()
for (const form of forms) {
  for (const name of form.names ?? []) byName.set(name, [...(byName.get(name) ?? []), form])
}
const byClass = forms.filter(({ named }) => named !== undefined)

/**
 * Rewrites formulas, code, embedded posts, captions, task lists and notes as plain HTML. Pages make them of scripts,
 * styles and classes, and neither Readability nor sanitising keeps those.
 */
export function toPlainForms(document: Document, headline: Element | null): void {
  // Before captions, which hold no pictures.
  writeEmoji(document)
  markLooseFormulas(document)
  // Before captions, which belong to pictures.
  fromStyles(document)
  for (const element of document.body.querySelectorAll('*')) {
    for (const { write } of byName.get(element.localName) ?? []) if (element.isConnected) write(element)
    const classes = element.getAttribute('class')
    if (classes === null || classes === '') continue
    for (const { write } of formsOf(classes)) if (element.isConnected) write(element)
  }
  // After all that goes by the names of elements in a line: a sentence's own parts lose theirs.
  settleLines(document)
  // After code, which may be in tables too.
  openLayoutTables(document, headline)
}

/** The forms by the classes that name them: a page repeats the same classes, and there are dozens of patterns. */
const formsOf = byText(CLASSES, (classes): readonly PlainForm[] =>
  byClass.filter((form) => form.named?.test(classes) === true),
)

/** The classes to keep, for their meaning: the languages of code. */
export function classesOf(document: Document): string[] {
  const names = [...document.querySelectorAll('code[class^="language-"]')].map((element) => element.className)
  return [...new Set(names)]
}
