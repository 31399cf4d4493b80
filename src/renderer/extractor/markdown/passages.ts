import type { ExtractorReplies, Place } from '#shared/extraction/extraction.ts'
import { imageMarkdown, passageMarkdown } from '#shared/markdown/passage.ts'
import { passageCutter } from '#shared/markdown/passage-tree.ts'
import { textOf } from '#shared/text/text.ts'

type Passage = ExtractorReplies['passages']['passages'][number]

/** Passages of an article as Markdown, with its images as `asset://<article>/<hash>`. */
export function passagesOf(
  root: HTMLElement,
  { page, passages }: { readonly page: string | null; readonly passages: readonly Place[] },
): Passage[] {
  const cutter = passageCutter({ root, ...textOf(root) })
  const addresses = { page, image: (src: string) => src }
  return passages.map((place): Passage => {
    if ('image' in place) return { exact: '', markdown: imageWith(place.image, root) }
    const exact = cutter.article.text.slice(place.start, place.end)
    return { exact, markdown: passageMarkdown(cutter, place, addresses) }
  })
}

function imageWith(hash: string, root: HTMLElement): string {
  const image = [...root.querySelectorAll('img')].find((each) => each.getAttribute('src')?.endsWith(`/${hash}`))
  return image === undefined ? '' : imageMarkdown(image.getAttribute('alt') ?? '', image.getAttribute('src') ?? '')
}
