import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import type { Place } from './place.ts'

/** Where the reader is to go once an article stands open. */
export interface Jump {
  readonly id: Id
  readonly start: number
  readonly end: number
}

export type Dialog = 'help' | 'palette' | 'export' | 'settings' | 'encoding' | null

interface View {
  readonly place: Place
  /** What stands in the search box. */
  readonly query: string
  /** The words whose first hit is to be opened, once there is one. */
  readonly wanted: string | null
  /** The article on the page. */
  readonly article: Id | null
  /** Which of its versions is looked at; null for the current one. */
  readonly version: number | null
  /** The highlight chosen in it. */
  readonly highlight: Id | null
  readonly jump: Jump | null
  readonly tagging: boolean
  /** The highlight whose tags are being written. */
  readonly taggingHighlight: Id | null
  readonly dialog: Dialog
  /** Which articles the export is asked for; null for those of the place or the page. */
  readonly exporting: readonly Id[] | null
  /** In a window that has room for one of them: the list or the page. */
  readonly pane: 'list' | 'page'
  /** Whether the shelf lies open over the list, where there is no room for it beside. */
  readonly drawer: boolean
  /** Notices that were read and put away, by id. */
  readonly dismissed: readonly string[]
  goTo(place: Place): void
  search(query: string): void
  /** Opens the first hit for the words in the box, once there is one. */
  wantFirst(): void
  /** It was opened, there is none, or its user went on to something else. */
  gotFirst(): void
  /** Puts an article on the page; with `stay`, a window that shows only the list goes on showing it. */
  open(id: Id | null, at?: { readonly start: number; readonly end: number } | null, how?: 'stay'): void
  look(version: number | null): void
  landed(): void
  choose(highlight: Id | null): void
  tag(tagging: boolean): void
  tagHighlight(highlight: Id | null): void
  show(dialog: Dialog): void
  /** Asks where to export these articles to. */
  exportThese(ids: readonly Id[]): void
  turnTo(pane: 'list' | 'page'): void
  pull(drawer: boolean): void
  dismiss(notice: string): void
}

/** What is looked at: nothing here is true of the library, and nothing is lost with it. */
export const useView = create<View>((set) => ({
  place: { kind: 'inbox' },
  query: '',
  wanted: null,
  article: null,
  version: null,
  highlight: null,
  jump: null,
  tagging: false,
  taggingHighlight: null,
  dialog: null,
  exporting: null,
  pane: 'list',
  drawer: false,
  dismissed: [],
  goTo: (place) => set({ place, query: '', wanted: null, pane: 'list', drawer: false }),
  search: (query) => set({ query, wanted: null }),
  wantFirst: () => set(({ query }) => ({ wanted: query })),
  gotFirst: () => set({ wanted: null }),
  open: (id, at = null, how) =>
    set((view) => ({
      pane: how === 'stay' ? view.pane : id === null ? 'list' : 'page',
      article: id,
      wanted: null,
      version: null,
      highlight: view.article === id ? view.highlight : null,
      tagging: false,
      taggingHighlight: null,
      jump: id !== null && at !== null ? { id, ...at } : null,
    })),
  look: (version) => set({ version, highlight: null }),
  landed: () => set({ jump: null }),
  choose: (highlight) => set({ highlight }),
  tag: (tagging) => set({ tagging }),
  tagHighlight: (taggingHighlight) => set({ taggingHighlight }),
  show: (dialog) => set({ dialog, exporting: null }),
  exportThese: (exporting) => set({ dialog: 'export', exporting }),
  turnTo: (pane) => set({ pane }),
  pull: (drawer) => set({ drawer }),
  dismiss: (notice) => set(({ dismissed }) => ({ dismissed: [...dismissed, notice] })),
}))
