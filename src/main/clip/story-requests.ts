import { Refusal } from '#shared/failure.ts'
import type { Changes } from '../changes/changes.ts'
import type { TopicRenames } from '../changes/topic-renames.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { Store } from '../store/types.ts'
import type { KeepStories } from './related.ts'
import { keptStoriesLabel, noSuchStory } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly renamed: Pick<TopicRenames, 'follow'>
  readonly keepStories: KeepStories
}

/** Keeps related stories of an article. */
export function storyHandlers({ store, changes, jobs, renamed, keepStories }: Parts): Pick<Handlers, 'keep-stories'> {
  return {
    'keep-stories': ({ id, stories, tags, job }) =>
      jobs.run('clip', job, async ({ signal }) => {
        const currentTags = renamed.follow(tags)
        const related = await store.related(id, (await store.article(id)).current)
        const missing = stories?.find((wanted) => !related.stories.some((story) => story.id === wanted))
        if (missing !== undefined) throw new Refusal('not-found', noSuchStory, { id })
        const results = await keepStories(id, stories ?? null, { tags: currentTags, signal })
        const reverts = results.flatMap(({ revert }) => revert ?? [])
        const ids = results.flatMap(({ reply }) => reply.id ?? [])
        const label = keptStoriesLabel(reverts.length)
        const undo =
          reverts.length === 0 ? null : { label, articles: reverts, queue: null, library: null, settings: null }
        // The parent changed too: it shows these stories as kept.
        return { ...changes.announce([id, ...ids], undo), clips: results.map(({ reply }) => reply) }
      }),
  }
}
