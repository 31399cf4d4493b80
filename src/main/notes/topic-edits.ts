import type { Article, Id, LibraryFile, Tag } from '#shared/model.ts'
import { isUnder, moved, tagKey, underTopic } from '#shared/topic-path.ts'
import type { Edit, QueueEdit } from '../changes/edit.ts'
import type { Filing } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { mapTags } from '../tags.ts'
import { withTags } from './query-tags.ts'

/** Changes a tag, or removes it (null). */
export type TagChange = (tag: Tag) => Tag | null

/** Edits every article that has a topic. Only an article that has it on a highlight has to be read for that. */
export function articleEdits(store: Store, topic: Tag, tagChange: TagChange): Edit[] {
  const change = memoise(tagChange)
  const isTopic = underTopic(topic)
  const ids = new Set<Id>()
  for (const [tag, articles] of store.articlesByTag()) if (isTopic(tag)) for (const id of articles) ids.add(id)
  return [...ids].map((id) =>
    store
      .rows()
      .get(id)
      ?.highlightTags.some((tags) => tags.some(isTopic)) === true
      ? { id, change: (article) => changeTags(article, change) }
      : { id, file: (filing) => changeFiling(filing, change) },
  )
}

/** Edits the tags of clips that wait in the queue. */
export function queueEdit(store: Store, change: TagChange): QueueEdit {
  const tags = store.queue().flatMap((item) => {
    const changed = mapTags(item.tags, change)
    return changed === item.tags ? [] : { id: item.id, tags: [...changed] }
  })
  return { put: [], remove: [], tags }
}

/** Calls once for each tag: thousands of articles share a few hundred tags. */
function memoise(change: TagChange): TagChange {
  const results = new Map<Tag, Tag | null>()
  return (tag) => {
    const result = results.get(tag)
    if (result !== undefined) return result
    const changed = change(tag)
    results.set(tag, changed)
    return changed
  }
}

function changeTags(article: Article, change: TagChange): Article {
  let highlights = article.highlights
  for (const highlight of article.highlights) {
    const tags = mapTags(highlight.tags, change)
    if (tags === highlight.tags) continue
    highlights = highlights.map((each) => (each === highlight ? { ...highlight, tags: [...tags] } : each))
  }
  const filing = changeFiling(article, change)
  return highlights === article.highlights ? filing : { ...filing, highlights }
}

function changeFiling<T extends Filing>(filing: T, change: TagChange): T {
  const tags = mapTags(filing.tags, change)
  return tags === filing.tags ? filing : { ...filing, tags }
}

/** Renames a topic in the library's own list. Where both topics have an entry, that of the target stays, with the other's colour if it has none. */
export function renameInList(file: LibraryFile, topic: Tag, to: Tag): LibraryFile {
  if (!file.tags.some(({ name }) => isUnder(name, topic))) return file
  const tags = new Map<string, LibraryFile['tags'][number]>()
  const unchanged = file.tags.filter(({ name }) => !isUnder(name, topic))
  const renamed = file.tags.flatMap((entry) => {
    const name = moved(entry.name, topic, to)
    return name === null ? [] : [{ ...entry, name }]
  })
  for (const entry of [...unchanged, ...renamed]) {
    const same = tags.get(tagKey(entry.name))
    tags.set(tagKey(entry.name), same === undefined ? entry : { ...same, colour: same.colour ?? entry.colour })
  }
  return { ...file, tags: [...tags.values()].toSorted((a, b) => a.order - b.order) }
}

/** Renames a topic in saved searches. */
export function renameInSearches(file: LibraryFile, topic: Tag, to: Tag): LibraryFile {
  const savedSearches = file.savedSearches.map((search) => {
    const query = withTags(search.query, (value) => moved(value, topic, to))
    return query === search.query ? search : { ...search, query }
  })
  return savedSearches.every((search, at) => search === file.savedSearches[at]) ? file : { ...file, savedSearches }
}

/** Sets the colour of a topic, which may be new to the list. @param name its spelling, if it is new */
export function colourInList(
  file: LibraryFile,
  tag: Tag,
  colour: LibraryFile['tags'][number]['colour'],
  name: () => Tag,
): LibraryFile {
  const entries = file.tags.filter((entry) => tagKey(entry.name) === tagKey(tag))
  if (entries.every((each) => each.colour === colour) && (entries.length > 0 || colour === null)) return file
  if (entries.length > 0)
    return { ...file, tags: file.tags.map((each) => (entries.includes(each) ? { ...each, colour } : each)) }
  const order = Math.max(-1, ...file.tags.map((each) => each.order)) + 1
  return { ...file, tags: [...file.tags, { name: name(), colour, order }] }
}
