import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Id } from '#shared/model.ts'
import {
  activated,
  closed,
  emptyPage,
  otherName,
  type Page,
  type PageActions,
  type PageName,
  type Pages,
  pageOf,
  split,
  withArticle,
} from './pages/page.ts'
import type { Place } from './place.ts'
import { searchOf } from './place.ts'

export type Dialog = 'help' | 'palette' | 'export' | 'settings' | 'encoding' | 'about' | null

interface View extends Pages, PageActions {
  readonly place: Place
  /** The text of the search box. */
  readonly query: string
  /** Whether it searches everything, also where the open place would narrow it. */
  readonly everywhere: boolean
  /** The query whose first hit is opened as soon as there is one. */
  readonly firstHitFor: string | null
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
  /** Searches everything for what somebody chose and did not type, whichever place is open. */
  searchAll(query: string): void
  /** Searches everything, or what the open place lists. */
  searchEverywhere(everywhere: boolean): void
  /** Opens the first hit for the text of the box, once there is one. */
  requestFirstHit(): void
  /** Takes that back: it was opened, there is none, or the user does something else. */
  clearFirstHit(): void
  /** Makes a page the one that keys and commands act on. */
  activate(page: PageName): void
  /** Opens a second page with the article of the first, or goes to the second: what is opened next is opened there. */
  split(): void
  /** Opens an article next to the open one. */
  openBeside(id: Id, how?: 'stay'): void
  /** Closes one page of two. */
  closePage(page: PageName): void
  /** Lets the two pages change places. */
  swapPages(): void
  /** Closes every article. */
  closeAll(): void
  show(dialog: Dialog): void
  /** Opens the export dialog for these articles. */
  exportThese(ids: readonly Id[]): void
  turnTo(pane: 'list' | 'page'): void
  pull(drawer: boolean): void
  dismiss(notice: string): void
}

/**
 * What the window shows. Nothing here belongs to the library, and nothing is lost with it. The fields and actions of a
 * page here are those of the active one; `data/page/use-page.ts` has those of each.
 */
export const useView = create<View>((set, get) => ({
  ...emptyPage,
  ...actionsOf(
    () => get().active,
    (change) => set(change),
  ),
  active: 'first',
  other: null,
  trailing: 'second',
  place: { kind: 'inbox' },
  query: '',
  everywhere: false,
  firstHitFor: null,
  dialog: null,
  exporting: null,
  pane: 'list',
  drawer: false,
  dismissed: [],
  goTo: (place) => set({ place, query: '', everywhere: false, firstHitFor: null, pane: 'list', drawer: false }),
  search: (query) => set({ query, firstHitFor: null }),
  searchAll: (query) => set({ query, everywhere: true, firstHitFor: null }),
  searchEverywhere: (everywhere) => set({ everywhere, firstHitFor: null }),
  requestFirstHit: () => set((view) => ({ firstHitFor: searchOf(view) })),
  clearFirstHit: () => set({ firstHitFor: null }),
  activate: (page) => set((view) => activated(view, page)),
  split: () => set(split),
  openBeside(id, how) {
    get().split()
    get().open(id, null, how)
  },
  closePage: (page) => set((view) => closed(view, page)),
  swapPages: () => set(({ trailing }) => ({ trailing: otherName(trailing) })),
  closeAll: () => set({ ...emptyPage, other: null }),
  show: (dialog) => set({ dialog, exporting: null }),
  exportThese: (exporting) => set({ dialog: 'export', exporting }),
  turnTo: (pane) => set({ pane }),
  pull: (drawer) => set({ drawer }),
  dismiss: (notice) => set(({ dismissed }) => ({ dismissed: [...dismissed, notice] })),
}))

/** What changes the page of a name. @param nameOf its name, asked for at each change */
function actionsOf(nameOf: () => PageName, set: (change: (view: View) => Partial<View>) => void): PageActions {
  const withPage = (view: View, change: (page: Page) => Partial<Page>): Partial<View> => {
    const name = nameOf()
    const page = pageOf(view, name)
    if (page === null) return {}
    return name === view.active ? change(page) : { other: { ...page, ...change(page) } }
  }
  const setPage = (change: (page: Page) => Partial<Page>) => set((view) => withPage(view, change))
  const openAt = (id: Id | null, jump: Partial<Page>, how?: 'stay') =>
    set((view) => {
      // Of two pages, one without an article has nothing to show.
      if (id === null && view.other !== null) return closed(view, nameOf())
      const pane = how === 'stay' ? view.pane : id === null ? 'list' : 'page'
      return { ...withPage(view, (page) => ({ ...withArticle(page, id), ...jump })), firstHitFor: null, pane }
    })
  return {
    open: (id, at = null, how, note = []) =>
      openAt(
        id,
        { jump: id !== null && (at !== null || note.length > 0) ? { id, highlight: null, at, note } : null },
        how,
      ),
    openHighlight: (id, highlight, how) => openAt(id, { highlight, jump: { id, highlight, at: null, note: [] } }, how),
    look: (version) => setPage(() => ({ version, highlight: null })),
    landed: () => setPage(() => ({ jump: null })),
    choose: (highlight) => setPage(() => ({ highlight })),
    editTopics: (editsTopics) => setPage(() => ({ editsTopics })),
    editTopicsOf: (editsTopicsOf) => setPage(() => ({ editsTopicsOf })),
  }
}

/** What changes each page, whichever is active. */
export const pageActions: Readonly<Record<PageName, PageActions>> = {
  first: actionsOf(() => 'first', useView.setState),
  second: actionsOf(() => 'second', useView.setState),
}

/**
 * These fields of the view. A component renders again when one of them changes, and not at every letter that is typed into
 * the search box.
 */
export const useViewFields = <N extends keyof View>(...names: readonly N[]): Pick<View, N> =>
  useView(useShallow((view) => Object.fromEntries(names.map((name) => [name, view[name]])) as Pick<View, N>))
