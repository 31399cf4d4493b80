import { type ReactNode, type RefObject, useRef } from 'react'
import { type Groups, MenuAt } from '../../ui/kit.ts'
import { Tool, type ToolProps } from './Tool.tsx'

interface Props extends Omit<ToolProps, 'anchor' | 'open'> {
  readonly open: boolean
  /** What opens at the button. */
  readonly children: (anchor: RefObject<HTMLButtonElement | null>) => ReactNode
}

/** A button of the toolbar that opens something. */
export function OpeningTool({ open, children, ...tool }: Props) {
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Tool {...tool} anchor={anchor} open={open} />
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
    <OpeningTool {...props} opensMenu>
      {(anchor) => <MenuAt anchor={anchor} label={props.label} groups={groups()} onClose={onClose} />}
    </OpeningTool>
  )
}
