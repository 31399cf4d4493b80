import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { Tag } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { DragLoad } from '../../data/state/drag.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { type TopicEvents, TopicRow } from './TopicRow.tsx'
import styles from './Topics.module.css'
import { stepIn } from './tree-keys.ts'
import { foldTopic, type TopicTreeState } from './use-topic-tree.ts'

/** A menu opened by a key appears this far right of the line's edge, in px: under the name. */
const MENU_INDENT = 24

interface Props {
  readonly tree: TopicTreeState
  readonly onOpen: (tag: Tag) => void
  readonly onMenu: (tag: Tag, at: Spot) => void
  readonly onDrop: (load: DragLoad, on: Tag) => void
  readonly onRemove: (tag: Tag) => void
}

/** The tree of topics. It takes the keys for all its lines. */
export function TopicTree({ tree, ...handlers }: Props) {
  const { branches, listed, cursor, element } = tree
  const latest = useRef(handlers)
  latest.current = handlers
  // The same object for all renders: a line is drawn again only when its topic changes.
  const events = useMemo<TopicEvents>(
    () => ({
      open: (tag) => latest.current.onOpen(tag),
      fold: foldTopic,
      menu: (tag, at) => latest.current.onMenu(tag, at),
      drop: (load, tag) => latest.current.onDrop(load, tag),
    }),
    [],
  )
  const openMenu = (tag: Tag) => {
    const line = tree.lineOf(tag)?.getBoundingClientRect()
    if (line !== undefined) events.menu(tag, { x: line.left + MENU_INDENT, y: line.bottom })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (cursor === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const step = stepIn(branches, cursor, event.key)
    if (step?.do === 'go') tree.focus(step.tag)
    else if (step?.do === 'fold') foldTopic(cursor.tag, step.folded)
    else if (event.key === 'Enter' || event.key === ' ') events.open(cursor.tag)
    else if (event.key === 'Delete') handlers.onRemove(cursor.tag)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(cursor.tag)
    else return
    event.preventDefault()
  }
  return (
    <div
      className={styles.tree}
      role="tree"
      aria-labelledby="topics"
      ref={element}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => tree.moveCursor((target as HTMLElement).dataset.tag ?? null)}
    >
      {branches.map((branch) => (
        <TopicRow
          key={branch.tag}
          branch={branch}
          isListed={tagKey(branch.tag) === listed}
          isCursor={branch === cursor}
          events={events}
        />
      ))}
    </div>
  )
}
