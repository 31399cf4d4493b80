import type { Tag } from '#shared/model.ts'
import { isUnder, moved } from '#shared/topic-path.ts'
import type { Store } from '../store/types.ts'

/** Topics renamed or merged in this session, for who was told a topic before that and files something under it after. */
export interface Renamed {
  /** Says that a topic is being called otherwise. */
  record(topic: Tag, to: Tag): void
  /** @returns a way to ask, at any time later, what tags that are named now are called then */
  follow(tags: readonly Tag[]): () => readonly Tag[]
}

export function createRenamed(store: Pick<Store, 'library' | 'tagged'>): Renamed {
  const renames: { readonly topic: Tag; readonly to: Tag }[] = []

  /** Whether a topic is there under its former name: the renaming was taken back, or somebody has begun it anew. */
  function isBack(topic: Tag, to: Tag): boolean {
    const isOld = (tag: Tag) => isUnder(tag, topic) && !isUnder(tag, to)
    if (store.library().tags.some(({ name }) => isOld(name))) return true
    return [...store.tagged().keys()].some(isOld)
  }

  return {
    record: (topic, to) => void renames.push({ topic, to }),
    follow(tags) {
      const before = renames.length
      return () => {
        const since = renames.slice(before).filter(({ topic, to }) => !isBack(topic, to))
        return tags.map((tag) => since.reduce((name, { topic, to }) => moved(name, topic, to) ?? name, tag))
      }
    },
  }
}
