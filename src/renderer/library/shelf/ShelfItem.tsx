import type { ComponentType } from 'react'
import { formatCount } from '#shared/text/plural.ts'
import type { DragLoad } from '../../data/state/drag.ts'
import { nameOf, type Place, samePlace } from '../../data/state/place.ts'
import { useView } from '../../data/state/view.ts'
import styles from './Shelf.module.css'
import { useDropTarget } from './use-drop-target.ts'

interface Props {
  readonly place: Place
  readonly icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>
  readonly count: number | undefined
  /** What is counted, where it is not every article of the place. */
  readonly counts?: string
  /** Called with articles that are dropped on it. */
  readonly onArticles?: (ids: readonly string[]) => void
}

/** A place of the shelf. */
export function ShelfItem({ place, icon: Icon, count, counts, onArticles }: Props) {
  const isListed = useView((view) => samePlace(view.place, place))
  const goTo = useView((view) => view.goTo)
  const takes = (load: DragLoad) => onArticles !== undefined && load.kind === 'articles'
  const target = useDropTarget(takes, (load) => load.kind === 'articles' && onArticles?.(load.ids))
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isListed ? 'page' : undefined}
      title={nameOf(place)}
      onClick={() => goTo(place)}
      {...target}
    >
      <Icon aria-hidden />
      <span className={styles.text} dir="auto">
        {nameOf(place)}
      </span>
      <Count of={count} counts={counts} />
    </button>
  )
}

/** The count at the end of a line of the shelf; nothing for zero. */
export function Count({ of, counts }: { readonly of: number | undefined; readonly counts?: string | undefined }) {
  if (of === undefined || of === 0) return null
  return (
    <span className={styles.count}>
      {formatCount(of)}
      {counts && <span className={styles.unseen}> {counts}</span>}
    </span>
  )
}
