import type { ArticleParts, Cut, CutOrigin, Extract } from '#shared/extraction/extraction.ts'
import type { Receipt } from '#shared/model.ts'

/** What was read of a page, with its text. */
export interface Chosen extends ArticleParts {
  readonly text: string
}

/**
 * Makes again on a page read anew what its reader chose by hand on the version before, in the same order: each choice
 * whose block has the same text there. The others have nothing to be made on.
 */
export async function rechoose(extract: Extract, read: Chosen, former: Receipt, of: CutOrigin): Promise<Chosen> {
  let made = read
  for (const { id, do: choice } of former.choices) {
    const text = former.blocks.find((block) => block.id === id)?.text
    const cut = text === undefined || text === '' ? null : cutAnew(choice, text, made)
    if (cut === null) continue
    const { html, blocks, choices, stories } = made
    const reply = await extract({ kind: 'cut', parts: { html, blocks, choices, stories }, cut, of })
    if (reply.changed) made = reply
  }
  return made
}

function cutAnew(choice: Receipt['choices'][number]['do'], text: string, read: Chosen): Cut | null {
  switch (choice) {
    case 'keep': {
      const chosen = new Set(read.choices.map(({ id }) => id))
      const free = read.blocks.filter(({ id }) => !chosen.has(id))
      // A list that was brought back may have its label in its block now.
      const block = free.find((each) => each.text === text) ?? free.find((each) => withoutFirst(each.text) === text)
      return block === undefined ? null : { do: 'keep', block: block.id }
    }
    case 'remove': {
      const start = linesAt(read.text, text)
      return start === null ? null : { do: 'remove', start, end: start + text.length }
    }
    case 'story': {
      const start = linesAt(read.text, text)
      return start === null ? null : { do: 'story', start }
    }
    case 'main': {
      const story = read.stories.find((each) => each.text === text || each.text.startsWith(`${text}\n`))
      if (story === undefined) return null
      return { do: 'main', story: story.id, end: story.text === text ? null : text.length }
    }
  }
}

/** Where whole lines of a text are these. */
function linesAt(text: string, lines: string): number | null {
  const at = `\n${text}\n`.indexOf(`\n${lines}\n`)
  return at === -1 ? null : at
}

function withoutFirst(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}
