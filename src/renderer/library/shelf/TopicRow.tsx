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
  /** Whether its articles are listed. */
  readonly isListed: boolean
  /** Whether the keys are at it. */
  readonly isCursor: boolean
  readonly events: TopicEvents
}

/** What the user can do with the line of a topic. */
export interface TopicEvents {
  open(tag: Tag): void
  fold(tag: Tag, folded: boolean): void
  menu(tag: Tag, at: Spot): void
  drop(load: DragLoad, on: Tag): void
}

/** Deeper topics are not indented further: their names need the room. */
const DEEPEST = 5

/** A topic in the tree of the shelf. */
export const TopicRow = memo(function TopicRow({ branch, isListed, isCursor, events }: Props) {
  const { tag, name, level, open, place, siblings, count, colour } = branch
  const target = useDropTarget(
    (load) => load.kind === 'articles' || !isUnder(tag, load.tag),
    (load) => events.drop(load, tag),
    // The topic it is meant for may be folded away below it.
    open === false ? () => events.fold(tag, false) : undefined,
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
      aria-selected={isListed}
      aria-current={isListed ? 'page' : undefined}
      tabIndex={isCursor ? 0 : -1}
      title={tag}
      data-tag={tag}
      data-topic
      style={{ '--depth': Math.min(level, DEEPEST) - 1 } as CSSProperties}
      draggable
      onClick={() => events.open(tag)}
      onContextMenu={(event) => {
        event.preventDefault()
        events.menu(tag, { x: event.clientX, y: event.clientY })
      }}
      onDragStart={startDrag}
      onDragEnd={() => useDrag.getState().setLoad(null)}
      {...target}
    >
      <span
        className={styles.fold}
        data-open={open ?? undefined}
        aria-hidden
        onClick={(event) => {
          if (open === null) return
          event.stopPropagation()
          events.fold(tag, open)
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
