import { create } from 'zustand'
import type { Sort } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { Place } from './place.ts'

/** Where the reader is to go once an article stands open. */
export interface Jump {
  readonly id: Id
  readonly start: number
  readonly end: number
}

export type Dialog = 'help' | 'palette' | 'export' | null

interface View {
  readonly place: Place
  readonly sort: Sort
  /** What stands in the search box. */
  readonly query: string
  /** The article on the page. */
  readonly article: Id | null
  /** The highlight chosen in it. */
  readonly highlight: Id | null
  readonly jump: Jump | null
  readonly tagging: boolean
  readonly dialog: Dialog
  /** Notices that were read and put away, by id. */
  readonly dismissed: readonly string[]
  goTo(place: Place): void
  sortBy(sort: Sort): void
  search(query: string): void
  open(id: Id | null, at?: { readonly start: number; readonly end: number } | null): void
  landed(): void
  choose(highlight: Id | null): void
  tag(tagging: boolean): void
  show(dialog: Dialog): void
  dismiss(notice: string): void
}

/** What is looked at: nothing here is true of the library, and nothing is lost with it. */
export const useView = create<View>((set) => ({
  place: { kind: 'inbox' },
  sort: 'captured',
  query: '',
  article: null,
  highlight: null,
  jump: null,
  tagging: false,
  dialog: null,
  dismissed: [],
  goTo: (place) => set({ place, query: '' }),
  sortBy: (sort) => set({ sort }),
  search: (query) => set({ query }),
  open: (id, at = null) =>
    set((view) => ({
      article: id,
      highlight: view.article === id ? view.highlight : null,
      tagging: false,
      jump: id !== null && at !== null ? { id, ...at } : null,
    })),
  landed: () => set({ jump: null }),
  choose: (highlight) => set({ highlight }),
  tag: (tagging) => set({ tagging }),
  show: (dialog) => set({ dialog }),
  dismiss: (notice) => set(({ dismissed }) => ({ dismissed: [...dismissed, notice] })),
}))
