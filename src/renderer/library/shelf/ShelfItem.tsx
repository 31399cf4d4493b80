import type { ComponentType } from 'react'
import type { DragLoad } from '../../data/state/drag.ts'
import { nameOf, type Place, samePlace } from '../../data/state/place.ts'
import { useView } from '../../data/state/view.ts'
import styles from './Shelf.module.css'
import { useDropTarget } from './use-drop-target.ts'

const numbers = new Intl.NumberFormat('en')

interface Props {
  readonly place: Place
  readonly icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>
  readonly count: number | undefined
  /** What is counted, where it is not all that stands there. */
  readonly counts?: string
  /** What is done with articles that are dropped on it. */
  readonly onArticles?: (ids: readonly string[]) => void
}

/** A place of the shelf. */
export function ShelfItem({ place, icon: Icon, count, counts, onArticles }: Props) {
  const here = useView((view) => samePlace(view.place, place))
  const goTo = useView((view) => view.goTo)
  const takes = (load: DragLoad) => onArticles !== undefined && load.kind === 'articles'
  const dropping = useDropTarget(takes, (load) => load.kind === 'articles' && onArticles?.(load.ids))
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={here ? 'page' : undefined}
      title={nameOf(place)}
      onClick={() => goTo(place)}
      {...dropping}
    >
      <Icon aria-hidden />
      <span className={styles.text} dir="auto">
        {nameOf(place)}
      </span>
      <Count of={count} counts={counts} />
    </button>
  )
}

/** A count at the end of a line of the shelf; nothing where there is nothing. */
export function Count({ of, counts }: { readonly of: number | undefined; readonly counts?: string | undefined }) {
  if (of === undefined || of === 0) return null
  return (
    <span className={styles.count}>
      {numbers.format(of)}
      {counts && <span className={styles.unseen}> {counts}</span>}
    </span>
  )
}
