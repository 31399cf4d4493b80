import { createContext, useCallback, useContext } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { emptyPage, type Page, type PageActions, type PageName, pageOf } from '../state/pages/page.ts'
import { pageActions, useView } from '../state/view.ts'

const PageContext = createContext<PageName | null>(null)

/** Says which page the components below are on. */
export const OnPage = PageContext.Provider

/** The page that a component is on; null outside of both. */
export const usePageName = (): PageName | null => useContext(PageContext)

/** Whether the component is on the page that keys and commands act on; outside of both it counts as there. */
export function useIsActivePage(): boolean {
  const name = usePageName()
  return useView(({ active }) => name === null || name === active)
}

/** These fields of the component’s page; outside of both, of the active one. It renders again when one of them changes. */
export function usePage<N extends keyof Page>(...names: readonly N[]): Pick<Page, N> & PageActions {
  const own = usePageName()
  const fields = useView(
    useShallow((view) => {
      const page = (own === null ? view : pageOf(view, own)) ?? emptyPage
      return Object.fromEntries(names.map((name) => [name, page[name]])) as Pick<Page, N>
    }),
  )
  const { open, openHighlight, look, landed, choose, editTopics, editTopicsOf } =
    own === null ? useView.getState() : pageActions[own]
  return { ...fields, open, openHighlight, look, landed, choose, editTopics, editTopicsOf }
}

/** Reads the component’s page at a later moment, such as in the answer to an event. */
export function useReadPage(): () => Page {
  const own = usePageName()
  return useCallback(() => {
    const view = useView.getState()
    return own === null ? view : (pageOf(view, own) ?? emptyPage)
  }, [own])
}

/** Makes the component’s page the active one. */
export function useActivatePage(): () => void {
  const own = usePageName()
  return useCallback(() => {
    if (own !== null) useView.getState().activate(own)
  }, [own])
}
