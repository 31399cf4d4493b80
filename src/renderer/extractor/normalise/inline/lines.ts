import { type Block, blocksOf } from '../../dom/blocks.ts'
import { writeHiddenNotes } from './hidden-notes.ts'
import { distantNotesOf, distinctNotes, type HoverNote, hoverNotesOf } from './hover-notes.ts'
import { isLongOrSentence, settleParts } from './line-elements.ts'
import { holdersOf, partsOf } from './line-parts.ts'
import { isOfControls, mayHaveNotes, placeBehind, writeNotes } from './write-notes.ts'

/** Settles what stands in lines of text: notes leave their sentences, and nothing else of a sentence can be taken out. */
export function settleLines(document: Document): void {
  const passedOver = new Set<Element>()
  writeHiddenNotes(document, passedOver)
  const lines = blocksOf(document.body)
  const holders = holdersOf(lines)
  for (const line of lines) {
    const parts = partsOf(line, holders)
    if (parts.length === 0) continue
    const hover = hoverNotesOf(parts)
    const mayHave = mayHaveNotes(line)
    for (const { content } of hover) if (typeof content !== 'string') passedOver.add(content)
    const isInProse = isLongOrSentence(line)
    const notes = distinctNotes(mayHave && isInProse ? [...hover, ...distantNotesOf(parts, passedOver)] : hover)
    if (notes.length === 0) {
      settleParts(parts)
      continue
    }
    const rest = withoutTextsOf(notes, line)
    const place = mayHave && (isInProse || !isOfControls(line, notes)) ? placeBehind(rest, holders) : null
    for (const { content } of notes) if (typeof content !== 'string') content.remove()
    settleParts(partsOf(rest, holders))
    if (place !== null) writeNotes(place, notes)
  }
}

function withoutTextsOf(notes: readonly HoverNote[], line: Block): Block {
  const own = new Set(notes.map(({ content }) => content))
  const nodes = line.nodes.filter((node) => {
    if (!node.isConnected) return false
    for (let up = node.parentElement; up !== null; up = up.parentElement) if (own.has(up)) return false
    return true
  })
  const text = nodes.map(({ data }) => data).join('')
  return { ...line, nodes, text: text.trim() }
}
