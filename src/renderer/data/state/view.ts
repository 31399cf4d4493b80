import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '#shared/model.ts'
import type { Place } from './place.ts'
import { searchOf } from './place.ts'

/** What to scroll to once an article is open: the highlight, or else its note with these words, else the passage. */
export interface Jump {
  readonly id: Id
  readonly highlight: Id | null
  readonly at: { readonly start: number; readonly end: number } | null
  readonly note: readonly string[]
}

export type Dialog = 'help' | 'palette' | 'export' | 'settings' | 'encoding' | 'about' | null

interface View {
  readonly place: Place
  /** The text of the search box. */
  readonly query: string
  /** Whether it searches everything, also where the open place would narrow it. */
  readonly everywhere: boolean
  /** The query whose first hit is opened as soon as there is one. */
  readonly firstHitFor: string | null
  /** The article on the page. */
  readonly article: Id | null
  /** Which of its versions is shown; null for the current one. */
  readonly version: number | null
  /** The current highlight in it. */
  readonly highlight: Id | null
  readonly jump: Jump | null
  readonly editsTopics: boolean
  /** The highlight whose topics are being written. */
  readonly editsTopicsOf: Id | null
  readonly dialog: Dialog
  /** The articles to export; null for those of the list or the page. */
  readonly exporting: readonly Id[] | null
  /** What a window shows that has room for only one of them. */
  readonly pane: 'list' | 'page'
  /** Whether the shelf is open over the list, where there is no room for it next to the list. */
  readonly drawer: boolean
  /** The ids of notices that were dismissed. */
  readonly dismissed: readonly string[]
  goTo(place: Place): void
  search(query: string): void
  /** Searches everything, or what the open place lists. */
  searchEverywhere(everywhere: boolean): void
  /** Opens the first hit for the text of the box, once there is one. */
  requestFirstHit(): void
  /** Takes that back: it was opened, there is none, or the user does something else. */
  clearFirstHit(): void
  /**
   * Opens an article; with `stay`, a window that shows only the list stays at the list.
   * @param note words of the note to go to
   */
  open(id: Id | null, at?: Jump['at'], how?: 'stay', note?: Jump['note']): void
  /** Opens an article at one of its highlights. */
  openHighlight(id: Id, highlight: Id, how?: 'stay'): void
  look(version: number | null): void
  landed(): void
  choose(highlight: Id | null): void
  editTopics(edits: boolean): void
  editTopicsOf(highlight: Id | null): void
  show(dialog: Dialog): void
  /** Opens the export dialog for these articles. */
  exportThese(ids: readonly Id[]): void
  turnTo(pane: 'list' | 'page'): void
  pull(drawer: boolean): void
  dismiss(notice: string): void
}

/** What the window shows. Nothing here belongs to the library, and nothing is lost with it. */
export const useView = create<View>((set, get) => ({
  place: { kind: 'inbox' },
  query: '',
  everywhere: false,
  firstHitFor: null,
  article: null,
  version: null,
  highlight: null,
  jump: null,
  editsTopics: false,
  editsTopicsOf: null,
  dialog: null,
  exporting: null,
  pane: 'list',
  drawer: false,
  dismissed: [],
  goTo: (place) => set({ place, query: '', everywhere: false, firstHitFor: null, pane: 'list', drawer: false }),
  search: (query) => set({ query, firstHitFor: null }),
  searchEverywhere: (everywhere) => set({ everywhere, firstHitFor: null }),
  requestFirstHit: () => set((view) => ({ firstHitFor: searchOf(view) })),
  clearFirstHit: () => set({ firstHitFor: null }),
  open: (id, at = null, how, note = []) =>
    set((view) => ({
      pane: how === 'stay' ? view.pane : id === null ? 'list' : 'page',
      article: id,
      firstHitFor: null,
      version: null,
      highlight: view.article === id ? view.highlight : null,
      editsTopics: false,
      editsTopicsOf: null,
      jump: id !== null && (at !== null || note.length > 0) ? { id, highlight: null, at, note } : null,
    })),
  openHighlight: (id, highlight, how) => {
    get().open(id, null, how)
    set({ highlight, jump: { id, highlight, at: null, note: [] } })
  },
  look: (version) => set({ version, highlight: null }),
  landed: () => set({ jump: null }),
  choose: (highlight) => set({ highlight }),
  editTopics: (editsTopics) => set({ editsTopics }),
  editTopicsOf: (editsTopicsOf) => set({ editsTopicsOf }),
  show: (dialog) => set({ dialog, exporting: null }),
  exportThese: (exporting) => set({ dialog: 'export', exporting }),
  turnTo: (pane) => set({ pane }),
  pull: (drawer) => set({ drawer }),
  dismiss: (notice) => set(({ dismissed }) => ({ dismissed: [...dismissed, notice] })),
}))

/**
 * These fields of the view. A component renders again when one of them changes, and not at every letter that is typed into
 * the search box.
 */
export const useViewFields = <N extends keyof View>(...names: readonly N[]): Pick<View, N> =>
  useView(useShallow((view) => Object.fromEntries(names.map((name) => [name, view[name]])) as Pick<View, N>))
