import type { ArticleParts, Cut, CutOrigin, Extract } from '#shared/extraction/extraction.ts'
import type { Receipt } from '#shared/model.ts'

/** The parts of an article, with its text. */
export interface CorrectedParts extends ArticleParts {
  readonly text: string
}

/**
 * Repeats on a new reading of a page the corrections that its reader made on the version before, in the same order. A
 * correction is repeated where the new reading has a block with the same text; the others are dropped.
 */
export async function replayCorrections(
  extract: Extract,
  parts: CorrectedParts,
  former: Receipt,
  of: CutOrigin,
): Promise<CorrectedParts> {
  let corrected = parts
  for (const { id, do: choice } of former.choices) {
    const text = former.blocks.find((block) => block.id === id)?.text
    const cut = text === undefined || text === '' ? null : cutFor(choice, text, corrected)
    if (cut === null) continue
    const { html, blocks, choices, stories } = corrected
    const reply = await extract({ kind: 'cut', parts: { html, blocks, choices, stories }, cut, of })
    if (reply.changed) corrected = reply
  }
  return corrected
}

function cutFor(choice: Receipt['choices'][number]['do'], text: string, parts: CorrectedParts): Cut | null {
  switch (choice) {
    case 'keep': {
      const corrected = new Set(parts.choices.map(({ id }) => id))
      const free = parts.blocks.filter(({ id }) => !corrected.has(id))
      // The block of a list that was brought back may now start with the list's label.
      const block = free.find((each) => each.text === text) ?? free.find((each) => withoutFirst(each.text) === text)
      return block === undefined ? null : { do: 'keep', block: block.id }
    }
    case 'remove': {
      const start = linesAt(parts.text, text)
      return start === null ? null : { do: 'remove', start, end: start + text.length }
    }
    case 'story': {
      const start = linesAt(parts.text, text)
      return start === null ? null : { do: 'story', start }
    }
    case 'main': {
      const story = parts.stories.find((each) => each.text === text || each.text.startsWith(`${text}\n`))
      if (story === undefined) return null
      return { do: 'main', story: story.id, end: story.text === text ? null : text.length }
    }
  }
}

/** Where these lines are in a text, as whole lines; null where they are not. */
function linesAt(text: string, lines: string): number | null {
  const at = `\n${text}\n`.indexOf(`\n${lines}\n`)
  return at === -1 ? null : at
}

function withoutFirst(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}
