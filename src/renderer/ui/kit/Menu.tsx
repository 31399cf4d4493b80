import { Check } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { Colour } from '#shared/model.ts'
import styles from './Menu.module.css'

/** A line of a menu. */
export interface Item {
  readonly id: string
  readonly label: string
  /** Shown at the end of the line, so that the user can learn the key. */
  readonly keys?: string | null
  readonly icon?: ReactNode
  readonly colour?: Colour
  /** Whether it is the current choice. */
  readonly current?: boolean
  readonly disabled?: boolean
  /** How far it is indented, as a heading of an outline; from 0. */
  readonly depth?: number
  readonly run: () => void
}

/** Groups of lines, separated by a rule. Empty groups are left out. */
export type Groups = readonly (readonly Item[])[]

interface Props {
  readonly label: string
  readonly groups: Groups
  readonly onClose: () => void
}

interface At {
  readonly x: number
  readonly y: number
}

/** A menu at a point of the window, as the right mouse button opens it. It takes the focus and gives it back. */
export function ContextMenu({ at, ...rest }: Props & { readonly at: At }) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} aria-hidden />
      <MenuAt anchor={anchor} placement="bottom start" {...rest} />
    </>
  )
}

/** A menu that hangs from a button, which says `aria-haspopup` itself. */
export function MenuAt({
  anchor,
  label,
  groups,
  onClose,
  placement = 'bottom end',
}: Props & {
  readonly anchor: RefObject<Element | null>
  readonly placement?: 'bottom end' | 'bottom start'
}) {
  const filled = groups.filter((group) => group.length > 0)
  const current = filled.flat().find((item) => item.current)
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={anchor}
      placement={placement}
      offset={4}
      className={styles.popover ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Menu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus="first"
        selectionMode={current === undefined ? 'none' : 'single'}
        selectedKeys={current === undefined ? [] : [current.id]}
        disabledKeys={filled.flat().flatMap((item) => (item.disabled ? [item.id] : []))}
        onAction={(key) => {
          onClose()
          const item = filled.flat().find(({ id }) => id === key)
          // The menu gives the focus back first: a command may move it elsewhere.
          if (item !== undefined) requestAnimationFrame(item.run)
        }}
      >
        {filled.flatMap((group, index) => [
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no identity but its position
          ...(index > 0 ? [<Separator key={`line${index}`} className={styles.line ?? ''} />] : []),
          ...group.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={styles.item ?? ''}
              data-current={item.current || undefined}
              data-depth={item.depth}
            >
              {item.colour !== undefined && <i className={styles.colour} data-colour={item.colour} />}
              {item.icon}
              <span className={styles.label} dir="auto">
                {item.label}
              </span>
              {item.current && <Check aria-hidden />}
              {item.keys && <kbd>{item.keys}</kbd>}
            </MenuItem>
          )),
        ])}
      </Menu>
    </Popover>
  )
}
