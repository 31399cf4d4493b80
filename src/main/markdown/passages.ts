import { bounds } from '#shared/extraction/bounds.ts'
import type { Extract, Place } from '#shared/extraction/extraction.ts'
import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'

/**
 * The passages of an article's highlights in Markdown, by the highlight's id, with images as `asset://<article>/<hash>`. A
 * highlight has none that is lost or whose words the version has no longer, or where the extractor fails: its quotation
 * says all that is known of it then.
 * @param html gives article.html of the version; called only when there is something to look for
 */
export async function readPassages(
  { url, highlights }: Pick<ArticleView, 'url' | 'highlights'>,
  html: () => Promise<string>,
  extract: Extract,
): Promise<ReadonlyMap<Id, string>> {
  const wanted = highlights
    .flatMap((highlight) => {
      const place = placeOf(highlight)
      return place === null ? [] : [{ highlight, place }]
    })
    .slice(0, bounds.passages)
  if (wanted.length === 0) return new Map()
  try {
    const task = {
      kind: 'passages',
      html: await html(),
      page: url,
      passages: wanted.map(({ place }) => place),
    } as const
    const { passages } = await extract(task).catch((thrown: unknown) => {
      // The system may have ended its process. Only an article that it cannot read fails twice.
      if (failureOf(thrown)?.code === 'extractor-died') return extract(task)
      throw thrown
    })
    const pairs = wanted.flatMap(({ highlight: { id, kind, quote } }, at): [Id, string][] => {
      const passage = passages[at]
      const isSame = passage !== undefined && (kind === 'image' || passage.exact === quote.exact)
      return isSame && passage.markdown !== '' ? [[id, passage.markdown]] : []
    })
    return new Map(pairs)
  } catch (thrown) {
    const code = failureOf(thrown)?.code
    // The program is ending: files that are right already must not lose the form of their passages for it.
    if (code === undefined || code === 'cancelled') throw thrown
    return new Map()
  }
}

function placeOf({ kind, asset, state, start, end }: ArticleView['highlights'][number]): Place | null {
  if (kind === 'image') return asset === null ? null : { image: asset }
  return start === null || end === null || state === 'lost' ? null : { start, end }
}
