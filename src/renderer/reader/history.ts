import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { type PageName, pageOf } from '../data/state/pages/page.ts'
import { pageActions, useView } from '../data/state/view.ts'

/** More articles back, readers no longer know where they were. */
const MOST = 100

interface Steps {
  readonly past: readonly Id[]
  readonly future: readonly Id[]
}

type History = Readonly<Record<PageName, Steps>> & {
  back(page: PageName): void
  forward(page: PageName): void
}

const NONE: Steps = { past: [], future: [] }

/** The articles that were opened on each page, in order, for going back and forward. */
export const useHistory = create<History>((set, get) => {
  /** Whether the change of article is from here: it adds no step. */
  let isOwn = false
  const go = (page: PageName, to: Id, steps: Steps) => {
    isOwn = true
    set({ [page]: steps })
    pageActions[page].open(to)
    isOwn = false
  }
  const articleOn = (page: PageName) => pageOf(useView.getState(), page)?.article ?? null
  useView.subscribe((view, before) => {
    if (isOwn) return
    for (const name of ['first', 'second'] as const) {
      const [now, former] = [pageOf(view, name), pageOf(before, name)]
      // A page that is opened again begins again.
      if (now === null && former !== null) set({ [name]: NONE })
      const from = former?.article ?? null
      if (now === null || from === null || now.article === from) continue
      set((history) => ({ [name]: { past: [...history[name].past, from].slice(-MOST), future: [] } }))
    }
  })
  return {
    first: NONE,
    second: NONE,
    back(page) {
      const { past, future } = get()[page]
      const article = articleOn(page)
      const to = past.at(-1)
      if (to !== undefined)
        go(page, to, { past: past.slice(0, -1), future: article === null ? future : [article, ...future] })
    },
    forward(page) {
      const { past, future } = get()[page]
      const article = articleOn(page)
      const [to, ...rest] = future
      if (to !== undefined) go(page, to, { past: article === null ? past : [...past, article], future: rest })
    },
  }
})
