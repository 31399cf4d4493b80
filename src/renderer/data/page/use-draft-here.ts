import { type NoteOf, useDrafts } from '../state/drafts.ts'
import { otherName, pageOf } from '../state/pages/page.ts'
import { useView } from '../state/view.ts'
import { usePageName } from './use-page.ts'

/** The note that is being written on the component’s page; null for none. Where both pages have it, only one writes it. */
export function useDraftHere(): NoteOf | null {
  const own = usePageName()
  const of = useDrafts(({ open }) => open?.of ?? null)
  const page = useDrafts((drafts) => drafts.page)
  const isHere = useView((view) => {
    if (of === null || own === null) return of !== null
    return own === (pageOf(view, page)?.article === of.article ? page : otherName(page))
  })
  return isHere ? of : null
}
