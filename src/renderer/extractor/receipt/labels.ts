import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { isLabel } from '../dom/junk.ts'
import type { PageLine } from './page-lines.ts'
import type { OmittedBlock } from './receipt.ts'

/** A block that was left out, and its lines on the page: from the first to the one behind the last. */
export interface OmittedRange extends OmittedBlock {
  readonly from: number
  readonly to: number
}

/** Reasons that the links below a label may have; other parts of the site have nothing to do with a label. */
const OF_LINKS: ReadonlySet<OmissionReason> = new Set([
  'links',
  'related stories',
  'above the headline',
  'beside the article',
  'after the article',
])
/** A list with more of its text linked than this is a list of links. */
const LINKED = 0.8

/** Joins a label (“Read more”) with the list of links directly below it: neither makes sense without the other. */
export function withLabels(
  blocks: readonly OmittedRange[],
  lines: readonly PageLine[],
  sources: readonly Element[],
): readonly OmittedBlock[] {
  const byFirst = new Map(blocks.flatMap((block) => (block.to > block.from ? [[block.from, block] as const] : [])))
  const labels = new Map<OmittedRange, OmittedRange>()
  for (const block of blocks) {
    const list = byFirst.get(block.to)
    if (list !== undefined && isLabelOf(block, list)) labels.set(list, block)
  }
  const used = new Set(labels.values())
  return blocks.flatMap((block) => {
    const label = labels.get(block)
    if (label === undefined) return used.has(block) ? [] : [block]
    const says = isLabel((lines[label.from] as PageLine).text) && block.reason === 'links'
    return [{ ...block, label, reason: says ? 'related stories' : block.reason }]
  })

  function isLabelOf(block: OmittedRange, list: OmittedRange): boolean {
    const line = lines[block.from]
    if (block.to - block.from !== 1 || line === undefined || line.linked > 0.5 || !OF_LINKS.has(list.reason))
      return false
    // A heading that the rules removed with its list.
    if (!isLabel(line.text) && (block.reason !== 'links' || list.reason !== 'links')) return false
    const [own, its] = [sources[block.number], sources[list.number]]
    const around = block.lines === null ? own?.parentElement : own
    if (its === undefined || around?.contains(its) !== true) return false
    const below = lines.slice(list.from, list.to)
    const length = below.reduce((sum, { text }) => sum + text.length, 0)
    return below.reduce((sum, { text, linked }) => sum + text.length * linked, 0) > length * LINKED
  }
}
