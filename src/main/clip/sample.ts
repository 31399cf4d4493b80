import type { Article, Id } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import type { Clip } from './clip.ts'
import { sampleLabel } from './sentences.ts'

/** A passage that is highlighted in the sample article, given by its words. */
export interface SampleMark {
  readonly exact: string
  readonly colour: Article['highlights'][number]['colour']
  readonly note: string
}

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly clip: Clip
  /** Path of the page that comes with the program. */
  readonly file: string
  readonly mark: (article: Article, text: string, mark: SampleMark) => Article
  readonly newId: () => Id
  readonly now: () => Date
}

const MARKS: readonly SampleMark[] = [
  {
    exact: 'A reader who quotes from memory improves the sentence, and an improved sentence is no longer evidence.',
    colour: 1,
    note: '**This is a note in the margin.** Press `n` on a highlight to write one; click this one to change it.',
  },
  { exact: 'A passage without its source is a rumour.', colour: 3, note: '' },
]

/** Adds the sample article, which shows what a reader can do with one. If the library has it, replies with that. */
export function sampleHandlers({ store, changes, clip, file, mark, newId, now }: Parts): Pick<Handlers, 'sample'> {
  return {
    async sample() {
      const signal = new AbortController().signal
      const { reply, revert } = await clip(
        { file, captured: now().toISOString() },
        { tags: () => [], again: false, anyway: false, by: 'hand', signal },
      )
      const { id } = reply
      if (id === null) throw new Error('the sample article was not kept')
      if (revert === null) return { rev: changes.rev(), undo: null, id }
      let last = revert
      if (reply.status === 'added') {
        const text = await store.versionFile(id, 1, 'article.txt')
        const { after } = await store.change(id, (article) => ({
          ...MARKS.reduce((highlighted, each) => mark(highlighted, text, each), article),
          revision: newId(),
        }))
        last = { ...revert, expects: after.revision }
      }
      return {
        ...changes.announce([id], { label: sampleLabel, articles: [last], queue: null, library: null, settings: null }),
        id,
      }
    },
  }
}
