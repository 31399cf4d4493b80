import { useEffect, useRef } from 'react'
import { useArticle } from '../data/cache/queries.ts'
import { closeFiled } from '../data/filing/filed.ts'
import { type PageName, pageOf } from '../data/state/pages/page.ts'
import { useView } from '../data/state/view.ts'

/**
 * Closes the page that is not in use when its article is put in the trash: from a list, where the reader of the other page
 * sees no more of it. On the active page the article stays, or the list goes on to its next one.
 */
export function useCloseTrashed(name: PageName): void {
  const isResting = useView(({ active, other }) => other !== null && active !== name)
  const id = useView((view) => pageOf(view, name)?.article ?? null)
  const version = useView((view) => pageOf(view, name)?.version ?? null)
  const { data } = useArticle(id, version)
  const isTrashed = data === undefined ? null : data.state.trashedAt !== null
  const before = useRef({ id, isTrashed })
  useEffect(() => {
    const last = before.current
    before.current = { id, isTrashed }
    if (isResting && last.id === id && last.isTrashed === false && isTrashed === true) closeFiled(name)
  }, [id, isTrashed, isResting, name])
}
