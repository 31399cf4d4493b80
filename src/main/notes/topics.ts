import { Refusal } from '#shared/failure.ts'
import { LONGEST_TOPIC, type Tag } from '#shared/model.ts'
import { openSpellings } from '#shared/spellings.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import { isUnder, moved, partsOf, tagKey } from '#shared/topic-path.ts'
import type { Changes } from '../changes/changes.ts'
import type { TopicRenames } from '../changes/topic-renames.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import {
  colourTopicLabel,
  deleteTopicLabel,
  makeTopicLabel,
  mergeTopicsLabel,
  noSuchTopic,
  renameTopicLabel,
  topicTooLong,
} from './sentences.ts'
import { articleEdits, colourInList, queueEdit, renameInList, renameInSearches } from './topic-edits.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly renamed: Pick<TopicRenames, 'record'>
}

/** Topics: the tags of articles and of highlights, each with everything below it. */
export function topicHandlers(parts: Parts): Pick<Handlers, 'rename-topic' | 'delete-topic' | 'colour-topic'> {
  return {
    'rename-topic': renameRequest(parts),
    'delete-topic': deleteRequest(parts),
    'colour-topic': colourRequest(parts),
  }
}

function renameRequest({ store, changes, renamed }: Parts): Handlers['rename-topic'] {
  return async ({ tag, to: wanted }) => {
    const all = [...allTopics(store).values()]
    if (!all.some((each) => isUnder(each, tag))) throw refuseUnknown(tag)
    const unchanged = all.filter((each) => !isUnder(each, tag))
    const to = spelledLike(unchanged, wanted)
    const merged = unchanged.some((each) => isUnder(each, to))
    const rename = (each: Tag) => moved(each, tag, to) ?? each
    const tooLong = all.map(rename).find((each) => each.length > LONGEST_TOPIC)
    if (tooLong !== undefined) throw new Refusal('bad-request', topicTooLong(tooLong))
    const edits = () => {
      // Recorded at this moment: articles kept before are renamed by these edits, and those kept later ask for the new name.
      renamed.record(tag, to)
      return articleEdits(store, tag, rename)
    }
    const changed = await changes.apply(merged ? mergeTopicsLabel(tag, to) : renameTopicLabel(tag, to), edits, {
      queue: queueEdit(store, rename),
      library: (file) => renameInSearches(renameInList(file, tag, to), tag, to),
    })
    return { ...changed, articles: changed.undo?.request.input.articles.length ?? 0, merged }
  }
}

function deleteRequest({ store, changes }: Parts): Handlers['delete-topic'] {
  return async ({ tag }) => {
    if (![...allTopics(store).values()].some((each) => isUnder(each, tag))) throw refuseUnknown(tag)
    const remove = (each: Tag) => (isUnder(each, tag) ? null : each)
    const changed = await changes.apply(deleteTopicLabel(tag), () => articleEdits(store, tag, remove), {
      queue: queueEdit(store, remove),
      library(file) {
        const tags = file.tags.filter(({ name }) => !isUnder(name, tag))
        return tags.length === file.tags.length ? file : { ...file, tags }
      },
    })
    return { ...changed, articles: changed.undo?.request.input.articles.length ?? 0 }
  }
}

function colourRequest({ store, changes }: Parts): Handlers['colour-topic'] {
  return ({ tag, colour }) => {
    const isNew = !allTopics(store).has(tagKey(tag))
    return changes.apply(isNew ? makeTopicLabel(tag) : colourTopicLabel(tag), [], {
      library: (file) => colourInList(file, tag, colour, () => spellingOf(store, tag)),
    })
  }
}

/** All topics, by key: those of articles (also in the trash), of highlights, and those with a colour. */
function allTopics(store: Store): ReadonlyMap<string, Tag> {
  const listed = store.library().tags.map(({ name }) => name)
  const keys = new Set(listed.map(tagKey))
  const spellings = openSpellings(listed)
  for (const [tag, { size }] of store.articlesByTag()) {
    spellings.add(tag, size)
    keys.add(tagKey(tag))
  }
  return new Map([...keys].sort().map((key) => [key, spellings.of(key) ?? key]))
}

/** A tag in the spelling of the library; a new one is spelled like the topics above it. */
function spellingOf(store: Store, tag: Tag): Tag {
  const all = allTopics(store)
  return all.get(tagKey(tag)) ?? spelledLike([...all.values()], tag)
}

/** A tag with as much of its path as other topics share spelled as they spell it. */
function spelledLike(topics: readonly Tag[], tag: Tag): Tag {
  const parts = partsOf(normalForm(tag, 'NFC'))
  for (let depth = parts.length; depth > 0; depth--) {
    const beginning = parts.slice(0, depth).join('/')
    const like = topics.find((topic) => isUnder(topic, beginning))
    if (like !== undefined) return [...partsOf(like).slice(0, depth), ...parts.slice(depth)].join('/')
  }
  return parts.join('/')
}

function refuseUnknown(tag: Tag): Refusal {
  return new Refusal('not-found', noSuchTopic(tag))
}
