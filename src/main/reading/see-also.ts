import type { Id, Tag } from '#shared/model.ts'
import { isUnder, tagKey } from '#shared/topic-path.ts'
import type { SeeAlso } from '#shared/views.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { rowView } from './lists.ts'
import { type Matcher, rowOf } from './select-articles.ts'

/** So many articles are shown: more would be a list to read instead of a hint. */
const MOST_NEAREST = 5
/** So many are asked for, because copies of the article itself are left out. */
const MOST_ASKED = 10
const MOST_TOPICS = 3
/** The query that finds all articles but those in the trash. */
const EVERYTHING = ''
/** A topic is offered if at least one of so many of the nearest articles has it: one of three, two of five. */
const ONE_OF = 3

/** Asks the index, which belongs to the search room. */
export type FindNearest = (
  ask: { readonly id: Id; readonly allowed: readonly Id[]; readonly limit: number },
  options: { readonly asker?: string | undefined },
) => Promise<{
  readonly ms: number
  readonly nearest: readonly {
    readonly id: string
    readonly score: number
    readonly words: readonly string[]
    readonly sameText: boolean
  }[]
}>

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly matcher: Matcher
  readonly findNearest: FindNearest
  readonly isSamePage: (one: CatalogRow, other: CatalogRow) => boolean
}

/** Finds what is related to an article in its own library. */
export function seeAlsoHandlers(parts: Parts): Pick<Handlers, 'see-also'> {
  const { store, changes, matcher, findNearest, isSamePage } = parts
  return {
    async 'see-also'({ id, asker }) {
      const article = rowOf(store, id)
      const allowed = await matcher.ids(EVERYTHING)
      const { ms, nearest: hits } = await findNearest({ id, allowed, limit: MOST_ASKED }, { asker })
      const nearest = hits
        .flatMap(({ id: other, ...near }) => {
          const row = store.rows().get(other)
          return row === undefined || isSamePage(article, row) ? [] : [{ ...near, row }]
        })
        .slice(0, MOST_NEAREST)
      return {
        rev: changes.rev(),
        ms,
        nearest: nearest.map((near) => ({ ...near, row: rowView(near.row) })),
        topics: likelyTopics(
          article.tags,
          nearest.map(({ row, score }) => ({ tags: row.tags, score })),
        ),
      }
    },
  }
}

/**
 * The topics of the nearest articles that an article does not have: those of the nearer and of more articles first. A
 * topic above one of its own says nothing new.
 * @param nearest the nearest first: a topic is spelt as the first of them has it
 */
export function likelyTopics(
  own: readonly Tag[],
  nearest: readonly { readonly tags: readonly Tag[]; readonly score: number }[],
): SeeAlso['topics'] {
  const topics = new Map<string, { readonly tag: Tag; count: number; weight: number }>()
  for (const { tags, score } of nearest)
    for (const [key, tag] of new Map(tags.toReversed().map((tag) => [tagKey(tag), tag]))) {
      const topic = topics.get(key) ?? { tag, count: 0, weight: 0 }
      topics.set(key, { tag: topic.tag, count: topic.count + 1, weight: topic.weight + score })
    }
  return [...topics.values()]
    .filter(({ tag, count }) => count * ONE_OF >= nearest.length && !own.some((each) => isUnder(each, tag)))
    .sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ tag, count }) => ({ tag, count }))
}
