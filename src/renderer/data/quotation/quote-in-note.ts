import { ask } from '../bridge.ts'
import { askMark, marksAnswered } from '../marks/ask-mark.ts'
import { sayRefusal } from '../missing-notice.ts'
import { sayChange } from '../mutate.ts'
import { type NoteOf, sameNote, useDrafts } from '../state/drafts.ts'
import { asBlock, type Quotation } from './quotation.ts'

/** Adds a quotation to the end of a note: to what is being written there, or else to what the library has, with Undo. */
export async function quoteInNote(of: NoteOf, quotation: Quotation): Promise<void> {
  const { open, type, save } = useDrafts.getState()
  if (open !== null && sameNote(open.of, of)) {
    type(open.text + asBlock(open.text, quotation.inNote(), ''))
    await save()
    return
  }
  try {
    const block = quotation.inNote()
    await marksAnswered()
    const article = await ask('article', { id: of.article })
    const note = of.highlight === null ? article.note : article.highlights.find(({ id }) => id === of.highlight)?.note
    const before = note ?? ''
    const text = before + asBlock(before, block, '')
    sayChange(await askMark('note', { id: of.article, highlight: of.highlight, text, session: crypto.randomUUID() }))
  } catch (thrown) {
    sayRefusal(thrown)
  }
}
