import { isDeepStrictEqual } from 'node:util'
import type { Answer, Checked } from '#shared/contract.ts'
import type { LibraryFile } from '#shared/model.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { Store } from '../store/types.ts'
import { namesDays } from './row-cache.ts'

/** Raised whenever one of the answers gets another shape or is made in another way. */
export const FIRST_ANSWERS_FORMAT = 2

export type ListInput = Checked<'list'>

/** What a window asks first of a library. */
export interface FirstAnswers {
  readonly format: typeof FIRST_ANSWERS_FORMAT
  readonly counts: Answer<'library'>['counts']
  readonly topics: Answer<'topics'>['topics']
  /** The topics as library.json had them: the library may have been on another computer since. */
  readonly tags: LibraryFile['tags']
  /** The beginning of the list that was open last; null where that is none to be kept. */
  readonly list: { readonly input: ListInput; readonly answer: Omit<Answer<'list'>, 'rev'> } | null
}

/** What the answers are made of. */
export interface AnswerNow {
  counts(): FirstAnswers['counts']
  topics(): FirstAnswers['topics']
  list(input: ListInput): Omit<Answer<'list'>, 'rev'>
}

/**
 * The answers to what a window asks first, kept between sessions: it shows its list before fifty thousand rows are read.
 * They are those of the rows as they were saved, so they are right for as long as the rows are not read.
 */
export function createFirstAnswers(
  store: Pick<Store, 'firstAnswers' | 'saveAnswers' | 'library' | 'queue'>,
  now: AnswerNow,
) {
  let last: ListInput | null = null
  store.saveAnswers((): FirstAnswers => {
    const list = last === null ? null : { input: last, answer: now.list(last) }
    const { tags } = store.library()
    return { format: FIRST_ANSWERS_FORMAT, counts: now.counts(), topics: now.topics(), tags, list }
  })

  /** Null once the rows are read. */
  function saved(): FirstAnswers | null {
    const answers = store.firstAnswers() as FirstAnswers | null
    return answers?.format === FIRST_ANSWERS_FORMAT ? answers : null
  }

  return {
    counts(): FirstAnswers['counts'] | null {
      const counts = saved()?.counts
      return counts === undefined ? null : { ...counts, queued: store.queue().length }
    },

    topics(): FirstAnswers['topics'] | null {
      const answers = saved()
      return isDeepStrictEqual(answers?.tags, store.library().tags) ? (answers?.topics ?? null) : null
    },

    /** The answer to the list that was open last; null for another. */
    list(input: ListInput): Omit<Answer<'list'>, 'rev'> | null {
      if (isKept(input)) last = input
      const list = saved()?.list ?? null
      return list !== null && JSON.stringify(list.input) === JSON.stringify(input) ? list.answer : null
    },
  }
}

/** Whether it is the beginning of a list that will be the same tomorrow. */
function isKept({ query, from, count }: ListInput): boolean {
  if (from > 0 || count === 0) return false
  const { filters, words } = planOf(parseQuery(query))
  return words === null && !namesDays(filters)
}
