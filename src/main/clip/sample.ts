import type { Article, Id } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import type { Clip } from './clip.ts'

/** A passage that a new reader finds marked, told by its words. */
export interface SampleMark {
  readonly exact: string
  readonly colour: Article['highlights'][number]['colour']
  readonly note: string
}

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly clip: Clip
  /** The page that comes with the program. */
  readonly file: string
  readonly mark: (article: Article, text: string, mark: SampleMark) => Article
  readonly newId: () => Id
  readonly now: () => Date
}

const MARKS: readonly SampleMark[] = [
  {
    exact: 'Whoever quotes from memory improves the sentence, and an improved sentence is no longer evidence.',
    colour: 1,
    note: '**This is a note in the margin.** Press `n` on a highlight to write one; click this one to change it.',
  },
  { exact: 'A passage without its source is a rumour.', colour: 3, note: '' },
]

/** Puts the article in the library that shows what can be done with one. Asked for again, the one that is there answers. */
export function sampleHandlers({ store, changes, clip, file, mark, newId, now }: Parts): Pick<Handlers, 'sample'> {
  return {
    async sample() {
      const signal = new AbortController().signal
      const { reply, way } = await clip(
        { file, captured: now().toISOString() },
        { tags: () => [], again: false, by: 'hand', signal },
      )
      const { id } = reply
      if (id === null) throw new Error('the sample article was not kept')
      if (way === null) return { rev: changes.rev(), undo: null, id }
      let last = way
      if (reply.status === 'added') {
        const text = await store.versionFile(id, 1, 'article.txt')
        const { after } = await store.change(id, (article) => ({
          ...MARKS.reduce((marked, each) => mark(marked, text, each), article),
          revision: newId(),
        }))
        last = { ...way, expects: after.revision }
      }
      const label = 'Added the sample article'
      return { ...changes.announce([id], { label, articles: [last], queue: null, library: null, settings: null }), id }
    },
  }
}
