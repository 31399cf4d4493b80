import { ChevronRight } from 'lucide-react'
import { type CSSProperties, type DragEvent, memo } from 'react'
import type { Tag } from '#shared/model.ts'
import { isUnder } from '#shared/topic-path.ts'
import { DRAG_TYPE, type DragLoad, useDrag } from '../../data/state/drag.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { showDragImage } from '../../ui/lists/drag-image.ts'
import shelf from './Shelf.module.css'
import { Count } from './ShelfItem.tsx'
import styles from './Topics.module.css'
import type { Branch } from './topic-tree.ts'
import { useDropTarget } from './use-drop-target.ts'

interface Props {
  readonly branch: Branch
  /** Whether its articles are the list. */
  readonly current: boolean
  /** Whether the keys come to it. */
  readonly here: boolean
  readonly on: TopicEvents
}

/** What may happen to the line of a topic. */
export interface TopicEvents {
  open(tag: Tag): void
  fold(tag: Tag, folded: boolean): void
  menu(tag: Tag, at: Spot): void
  drop(load: DragLoad, on: Tag): void
}

/** Deeper ones stand no further in: their names need the room. */
const DEEPEST = 5

/** A topic in the tree of the shelf. */
export const TopicRow = memo(function TopicRow({ branch, current, here, on }: Props) {
  const { tag, name, level, open, place, siblings, count, colour } = branch
  const dropping = useDropTarget(
    (load) => load.kind === 'articles' || !isUnder(tag, load.tag),
    (load) => on.drop(load, tag),
    // What is carried may belong below it.
    open === false ? () => on.fold(tag, false) : undefined,
  )
  const startDrag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAG_TYPE, tag)
    event.dataTransfer.effectAllowed = 'copyMove'
    useDrag.getState().setLoad({ kind: 'topic', tag })
    showDragImage(event.dataTransfer, name)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its lines
    <div
      className={`${shelf.item} ${styles.topic}`}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={current}
      aria-current={current ? 'page' : undefined}
      tabIndex={here ? 0 : -1}
      title={tag}
      data-tag={tag}
      data-topic
      style={{ '--depth': Math.min(level, DEEPEST) - 1 } as CSSProperties}
      draggable
      onClick={() => on.open(tag)}
      onContextMenu={(event) => {
        event.preventDefault()
        on.menu(tag, { x: event.clientX, y: event.clientY })
      }}
      onDragStart={startDrag}
      onDragEnd={() => useDrag.getState().setLoad(null)}
      {...dropping}
    >
      <span
        className={styles.fold}
        data-open={open ?? undefined}
        aria-hidden
        onClick={(event) => {
          if (open === null) return
          event.stopPropagation()
          on.fold(tag, open)
        }}
      >
        {open !== null && <ChevronRight />}
        <i className={shelf.dot} data-colour={colour ?? undefined} />
      </span>
      <span className={shelf.text} dir="auto">
        {name}
      </span>
      <Count of={count} />
    </div>
  )
})
