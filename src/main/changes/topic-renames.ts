import type { Tag } from '#shared/model.ts'
import { isUnder, moved } from '#shared/topic-path.ts'
import type { Store } from '../store/types.ts'

/**
 * The topics renamed or merged in this session, for work that got the name of a topic before a renaming and files
 * something under it afterwards.
 */
export interface TopicRenames {
  record(topic: Tag, newName: Tag): void
  /** @returns a function that gives, at any later time, what these tags are called by then */
  follow(tags: readonly Tag[]): () => readonly Tag[]
}

interface Rename {
  readonly topic: Tag
  readonly newName: Tag
}

export function createTopicRenames(store: Pick<Store, 'library' | 'articlesByTag'>): TopicRenames {
  const renames: Rename[] = []

  /** Whether a topic exists under its former name: its renaming was undone, or the user has made it again. */
  function isBack({ topic, newName }: Rename): boolean {
    const isFormer = (tag: Tag) => isUnder(tag, topic) && !isUnder(tag, newName)
    if (store.library().tags.some(({ name }) => isFormer(name))) return true
    return [...store.articlesByTag().keys()].some(isFormer)
  }

  return {
    record: (topic, newName) => void renames.push({ topic, newName }),
    follow(tags) {
      const before = renames.length
      return () => {
        const since = renames.slice(before).filter((rename) => !isBack(rename))
        return tags.map((tag) => since.reduce((name, { topic, newName }) => moved(name, topic, newName) ?? name, tag))
      }
    },
  }
}
