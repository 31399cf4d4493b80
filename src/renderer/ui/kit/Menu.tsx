import { Check } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
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
  /** Of a line that switches something on or off: whether it is on. The menu stays open. */
  readonly checked?: boolean
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
        disabledKeys={filled.flat().flatMap((item) => (item.disabled ? [item.id] : []))}
        onAction={(key) => {
          const item = filled.flat().find(({ id }) => id === key)
          if (item?.checked !== undefined) return item.run()
          onClose()
          // The menu gives the focus back first: a command may move it elsewhere.
          if (item !== undefined) requestAnimationFrame(item.run)
        }}
      >
        {filled.flatMap((group, index) => [
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no identity but its position
          ...(index > 0 ? [<Separator key={`line${index}`} className={styles.line ?? ''} />] : []),
          // biome-ignore lint/suspicious/noArrayIndexKey: nor has a group
          <GroupOf key={`group${index}`} label={label} group={group} />,
        ])}
      </Menu>
    </Popover>
  )
}

/** The lines of a group: of one where a line is the choice, or of several that are switched, screen readers hear it. */
function GroupOf({ label, group }: { readonly label: string; readonly group: readonly Item[] }) {
  const lines = group.map(lineOf)
  const isSwitches = group.some(({ checked }) => checked !== undefined)
  if (!isSwitches && !group.some(({ current }) => current)) return lines
  return (
    <MenuSection
      aria-label={label}
      selectionMode={isSwitches ? 'multiple' : 'single'}
      selectedKeys={group.flatMap(({ id, current, checked }) => (current || checked ? [id] : []))}
    >
      {lines}
    </MenuSection>
  )
}

function lineOf(item: Item): ReactNode {
  const isOn = item.current || item.checked
  return (
    <MenuItem
      key={item.id}
      id={item.id}
      textValue={item.label}
      className={styles.item ?? ''}
      data-current={isOn || undefined}
      data-depth={item.depth}
    >
      {item.colour !== undefined && <i className={styles.colour} data-colour={item.colour} />}
      {item.icon}
      <span className={styles.label} dir="auto">
        {item.label}
      </span>
      {isOn && <Check aria-hidden />}
      {item.keys && <kbd>{item.keys}</kbd>}
    </MenuItem>
  )
}
