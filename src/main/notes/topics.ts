import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile, Tag } from '#shared/model.ts'
import { openSpellings } from '#shared/spellings.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { isUnder, moved, partsOf, tagKey, underTopic } from '#shared/topic-path.ts'
import type { Changes } from '../changes/changes.ts'
import type { Edit, QueueEdit } from '../changes/edit.ts'
import type { TopicRenames } from '../changes/topic-renames.ts'
import type { Handlers } from '../handlers.ts'
import type { Filing } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { mapTags } from '../tags.ts'
import { withTags } from './query-tags.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly renamed: Pick<TopicRenames, 'record'>
}

type Name = 'rename-topic' | 'delete-topic' | 'colour-topic'

/** Longest name in a label: two of them and a sentence have to fit. */
const IN_LABEL = 60

/** Topics: the tags of articles and of highlights, each with all that lies below it. */
export function topicHandlers({ store, changes, renamed }: Parts): Pick<Handlers, Name> {
  /** All tags that the library knows: of articles, also in the trash, of highlights, and those with a colour. */
  function known(): ReadonlyMap<string, Tag> {
    const own = store.library().tags.map(({ name }) => name)
    const keys = new Set(own.map(tagKey))
    const spellings = openSpellings(own)
    for (const [tag, { size }] of store.articlesByTag()) {
      spellings.add(tag, size)
      keys.add(tagKey(tag))
    }
    return new Map([...keys].sort().map((key) => [key, spellings.of(key) ?? key]))
  }

  /** Of all articles that have a topic. Only those are read that have it on a highlight. */
  function edits(topic: Tag, changing: (tag: Tag) => Tag | null): Edit[] {
    const change = once(changing)
    const under = underTopic(topic)
    const ids = new Set<Id>()
    for (const [tag, having] of store.articlesByTag()) if (under(tag)) for (const id of having) ids.add(id)
    return [...ids].map((id) =>
      store.rows().get(id)?.highlightTags.some(under) === true
        ? { id, change: (article) => retagged(article, change) }
        : { id, file: (filed) => refiled(filed, change) },
    )
  }

  /** Of what waits to be clipped. */
  function queued(change: (tag: Tag) => Tag | null): QueueEdit {
    const tags = store.queue().flatMap((item) => {
      const own = mapTags(item.tags, change)
      return own === item.tags ? [] : { id: item.id, tags: [...own] }
    })
    return { put: [], remove: [], tags }
  }

  return {
    async 'rename-topic'({ tag, to: asked }) {
      const all = [...known().values()]
      if (!all.some((each) => isUnder(each, tag))) throw noTopic(tag)
      const others = all.filter((each) => !isUnder(each, tag))
      const to = spelledLike(others, asked)
      const merged = others.some((each) => isUnder(each, to))
      const longest = all.map((each) => moved(each, tag, to) ?? each).find((each) => each.length > LONGEST)
      if (longest !== undefined) {
        throw new Refusal(
          'bad-request',
          `“${shortened(longest)}” would be too long for a topic, so nothing was renamed.`,
        )
      }
      const rename = (each: Tag) => moved(each, tag, to) ?? each
      const label = merged
        ? `Merged the topic “${shortened(tag)}” into “${shortened(to)}”`
        : `Renamed the topic “${shortened(tag)}” to “${shortened(to)}”`
      const under = () => {
        // In this very moment: what is kept before it is renamed here, and what is kept after it asks.
        renamed.record(tag, to)
        return edits(tag, rename)
      }
      const changed = await changes.apply(label, under, {
        queue: queued(rename),
        library: (file) => searchesRenamed(tagsRenamed(file, tag, to), (value) => moved(value, tag, to)),
      })
      return { ...changed, articles: changed.undo?.request.input.articles.length ?? 0, merged }
    },

    async 'delete-topic'({ tag }) {
      if (![...known().values()].some((each) => isUnder(each, tag))) throw noTopic(tag)
      const drop = (each: Tag) => (isUnder(each, tag) ? null : each)
      const changed = await changes.apply(`Deleted the topic “${shortened(tag)}”`, () => edits(tag, drop), {
        queue: queued(drop),
        library(file) {
          const tags = file.tags.filter(({ name }) => !isUnder(name, tag))
          return tags.length === file.tags.length ? file : { ...file, tags }
        },
      })
      return { ...changed, articles: changed.undo?.request.input.articles.length ?? 0 }
    },

    'colour-topic': ({ tag, colour }) =>
      changes.apply(`${known().has(tagKey(tag)) ? 'Coloured' : 'Made'} the topic “${shortened(tag)}”`, [], {
        library(file) {
          const own = file.tags.filter(({ name }) => tagKey(name) === tagKey(tag))
          if (own.every((each) => each.colour === colour) && (own.length > 0 || colour === null)) return file
          if (own.length > 0) {
            return { ...file, tags: file.tags.map((each) => (own.includes(each) ? { ...each, colour } : each)) }
          }
          const name = known().get(tagKey(tag)) ?? spelledLike([...known().values()], tag)
          const order = Math.max(-1, ...file.tags.map((each) => each.order)) + 1
          return { ...file, tags: [...file.tags, { name, colour, order }] }
        },
      }),
  }
}

const LONGEST = 100

/** Asked of each tag once: thousands of articles share a few hundred. */
function once<T>(ask: (tag: Tag) => T): (tag: Tag) => T {
  const answers = new Map<Tag, T>()
  return (tag) => {
    if (!answers.has(tag)) answers.set(tag, ask(tag))
    return answers.get(tag) as T
  }
}

/** A name with as much of its path as is known already spelled as it is known. */
function spelledLike(known: readonly Tag[], asked: Tag): Tag {
  const parts = partsOf(normalForm(asked, 'NFC'))
  for (let depth = parts.length; depth > 0; depth--) {
    const beginning = parts.slice(0, depth).join('/')
    const like = known.find((tag) => isUnder(tag, beginning))
    if (like !== undefined) return [...partsOf(like).slice(0, depth), ...parts.slice(depth)].join('/')
  }
  return parts.join('/')
}

function retagged(article: Article, change: (tag: Tag) => Tag | null): Article {
  let highlights = article.highlights
  for (const highlight of article.highlights) {
    const own = mapTags(highlight.tags, change)
    if (own === highlight.tags) continue
    highlights = highlights.map((each) => (each === highlight ? { ...highlight, tags: [...own] } : each))
  }
  const filed = refiled(article, change)
  return highlights === article.highlights ? filed : { ...filed, highlights }
}

function refiled<T extends Filing>(filed: T, change: (tag: Tag) => Tag | null): T {
  const tags = mapTags(filed.tags, change)
  return tags === filed.tags ? filed : { ...filed, tags }
}

/** Where both have an entry the other topic's stays, with a colour of the one that goes into it if it had none. */
function tagsRenamed(file: LibraryFile, topic: Tag, to: Tag): LibraryFile {
  if (!file.tags.some(({ name }) => isUnder(name, topic))) return file
  const tags = new Map<string, LibraryFile['tags'][number]>()
  const stay = file.tags.filter(({ name }) => !isUnder(name, topic))
  const move = file.tags.flatMap((entry) => {
    const name = moved(entry.name, topic, to)
    return name === null ? [] : [{ ...entry, name }]
  })
  for (const entry of [...stay, ...move]) {
    const there = tags.get(tagKey(entry.name))
    tags.set(tagKey(entry.name), there === undefined ? entry : { ...there, colour: there.colour ?? entry.colour })
  }
  return { ...file, tags: [...tags.values()].toSorted((a, b) => a.order - b.order) }
}

function searchesRenamed(file: LibraryFile, renamed: (value: string) => string | null): LibraryFile {
  const savedSearches = file.savedSearches.map((search) => {
    const query = withTags(search.query, renamed)
    return query === search.query ? search : { ...search, query }
  })
  return savedSearches.every((search, at) => search === file.savedSearches[at]) ? file : { ...file, savedSearches }
}

function shortened(tag: Tag): string {
  const characters = [...tag]
  return characters.length <= IN_LABEL ? tag : `${characters.slice(0, IN_LABEL - 1).join('')}…`
}

function noTopic(tag: Tag): Refusal {
  return new Refusal('not-found', `There is no topic “${tag}” any more.`)
}
