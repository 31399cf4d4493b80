import { createPortal } from 'react-dom'
import { COLUMNS } from '#shared/lists/looks.ts'
import { useRemembered } from '../../../data/state/remembered.ts'
import type { Spot } from '../../../data/state/row-menu.ts'
import { ContextMenu } from '../../kit.ts'
import { toggleColumn } from './columns.ts'
import { sortNames, tableLabels } from './sentences.ts'

/** Chooses the columns of a table; the title is always one. */
export function ColumnsMenu({ at, onClose }: { readonly at: Spot; readonly onClose: () => void }) {
  const { view, remember } = useRemembered()
  return createPortal(
    <ContextMenu
      label={tableLabels.columns}
      at={at}
      onClose={onClose}
      groups={[
        COLUMNS.filter((column) => column !== 'title').map((column) => ({
          id: column,
          label: sortNames[column],
          checked: view.columns.includes(column),
          run: () => remember({ columns: toggleColumn(view.columns, column) }),
        })),
      ]}
    />,
    // What is fixed in the window would be fixed in the list there.
    document.body,
  )
}
