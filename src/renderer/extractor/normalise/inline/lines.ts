import { type Block, blocksOf } from '../../dom/blocks.ts'
import { hoverNotesOf, writeHiddenNotes } from './hover-notes.ts'
import { settleParts } from './line-elements.ts'
import { holdersOf, partsOf } from './line-parts.ts'

/** Settles what stands in lines of text: notes leave their sentences, and nothing else of a sentence can be taken out. */
export function settleLines(document: Document): void {
  writeHiddenNotes(document)
  const lines = blocksOf(document.body)
  const holders = holdersOf(lines)
  for (const line of lines) {
    const parts = partsOf(line, holders)
    const notes = hoverNotesOf(parts)
    for (const note of notes) note.remove()
    settleParts(notes.length === 0 ? parts : partsOf(withoutTextsOf(notes, line), holders))
  }
}

function withoutTextsOf(notes: readonly Element[], line: Block): Block {
  const own = new Set(notes)
  const nodes = line.nodes.filter((node) => {
    for (let up = node.parentElement; up !== null; up = up.parentElement) if (own.has(up)) return false
    return true
  })
  const text = nodes.map(({ data }) => data).join('')
  return { ...line, nodes, text: text.trim() }
}
