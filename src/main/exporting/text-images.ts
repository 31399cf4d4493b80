import type { Id } from '#shared/model.ts'

/** An image of an article in the Markdown of its text. */
interface ImageInText {
  /** From its `![` to behind its `)`. */
  readonly start: number
  readonly end: number
  /** Its description in Markdown. */
  readonly words: string
  /** Its hash, or another name where the image was not kept. */
  readonly name: string
}

/** The hashes of the images in a text, each once, in their order. */
export const imagesIn = (markdown: string, article: Id): readonly string[] => [
  ...new Set([...eachImage(markdown, article)].map(({ name }) => name)),
]

/**
 * A text with its images where they are in the folder. An image that is not exported becomes its description.
 * @param pathOf gives the path of an image by its hash
 */
export function placeImages(markdown: string, article: Id, pathOf: (hash: string) => string | null): string {
  let placed = ''
  let from = 0
  for (const { start, end, words, name } of eachImage(markdown, article)) {
    const path = pathOf(name)
    placed += markdown.slice(from, start) + (path === null ? words : `![${words}](${path})`)
    from = end
  }
  return placed + markdown.slice(from)
}

/** Descriptions are escaped, so that the last `![` before an address is where its image begins. */
function* eachImage(markdown: string, article: Id): Generator<ImageInText> {
  const address = `](<asset://${article}/`
  let from = 0
  for (let at = markdown.indexOf(address); at !== -1; at = markdown.indexOf(address, from)) {
    const start = markdown.lastIndexOf('![', at)
    const close = markdown.indexOf('>)', at)
    if (close === -1) return
    const end = close + '>)'.length
    if (start >= from) {
      yield { start, end, words: markdown.slice(start + 2, at), name: markdown.slice(at + address.length, close) }
    }
    from = end
  }
}
