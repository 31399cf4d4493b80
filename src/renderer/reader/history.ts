import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useView } from '../data/state/view.ts'

/** More articles back, readers no longer know where they were. */
const MOST = 100

interface History {
  readonly past: readonly Id[]
  readonly future: readonly Id[]
  back(): void
  forward(): void
}

/** The articles that were opened, in order, for going back and forward. */
export const useHistory = create<History>((set, get) => {
  /** Whether the change of article is from here: it adds no step. */
  let isOwn = false
  const go = (to: Id, next: Pick<History, 'past' | 'future'>) => {
    isOwn = true
    set(next)
    useView.getState().open(to)
    isOwn = false
  }
  useView.subscribe((view, before) => {
    if (isOwn || view.article === before.article || before.article === null) return
    set(({ past }) => ({ past: [...past, before.article as Id].slice(-MOST), future: [] }))
  })
  return {
    past: [],
    future: [],
    back() {
      const { past, future } = get()
      const { article } = useView.getState()
      const to = past.at(-1)
      if (to !== undefined)
        go(to, { past: past.slice(0, -1), future: article === null ? future : [article, ...future] })
    },
    forward() {
      const { past, future } = get()
      const { article } = useView.getState()
      const [to, ...rest] = future
      if (to !== undefined) go(to, { past: article === null ? past : [...past, article], future: rest })
    },
  }
})
