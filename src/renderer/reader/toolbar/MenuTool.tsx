import { type ReactNode, type RefObject, useRef } from 'react'
import type { CommandId } from '#shared/commands.ts'
import { type Groups, MenuAt } from '../../ui/kit.ts'
import { Tool } from './Tool.tsx'

interface Props {
  readonly id: CommandId
  readonly label: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly open: boolean
  /** What opens at the button. */
  readonly children: (anchor: RefObject<HTMLButtonElement | null>) => ReactNode
}

/** A button of the toolbar that opens something. */
export function OpeningTool({ id, label, icon, disabled, open, children }: Props) {
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Tool id={id} label={label} anchor={anchor} open={open} disabled={disabled}>
        {icon}
      </Tool>
      {open && children(anchor)}
    </>
  )
}

interface MenuProps extends Omit<Props, 'children'> {
  readonly groups: () => Groups
  readonly onClose: () => void
}

/** A button of the toolbar that opens a menu. */
export function MenuTool({ groups, onClose, ...props }: MenuProps) {
  return (
    <OpeningTool {...props}>
      {(anchor) => <MenuAt anchor={anchor} label={props.label} groups={groups()} onClose={onClose} />}
    </OpeningTool>
  )
}
