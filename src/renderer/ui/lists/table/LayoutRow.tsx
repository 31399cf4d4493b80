import type { ComponentProps } from 'react'
import { ArticleRow } from '../ArticleRow.tsx'
import { TableRow } from './TableRow.tsx'
import type { ListLayout } from './use-list-layout.ts'

type Props = Omit<ComponentProps<typeof ArticleRow>, 'density'> & { readonly layout: ListLayout }

/** An article in a list, as the layout of the list has it: with columns, or with lines. */
export function LayoutRow({ layout: { columns, density }, ...rest }: Props) {
  if (columns === null) return <ArticleRow density={density} {...rest} />
  const { row, current, selected, remark, title, omit } = rest
  return <TableRow {...{ columns, density, row, current, selected, remark, title, omit }} />
}
