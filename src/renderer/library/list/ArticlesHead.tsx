import type { Sort } from '#shared/contract.ts'
import { ListHead } from '../../ui/lists/ListHead.tsx'
import { DO_NOT_GROUP, groupLabels, SORT_MENU, sortedBySentence, sortNames } from './sentences.ts'

interface Props {
  readonly name: string
  /** How much the list holds; null while that is not loaded. */
  readonly summary: string | null
  readonly sort: Sort
  readonly grouped: boolean
  readonly onSort: (sort: Sort) => void
  readonly onGroup: (grouped: boolean) => void
}

/** The head of a list of articles: how they are sorted, and whether in groups. */
export function ArticlesHead({ name, summary, sort, grouped, onSort, onGroup }: Props) {
  return (
    <ListHead
      name={name}
      summary={summary}
      order={{
        name: sortNames[sort],
        sentence: sortedBySentence(sort),
        menu: SORT_MENU,
        groups: [
          (Object.entries(sortNames) as [Sort, string][]).map(([id, label]) => ({
            id,
            label,
            current: id === sort,
            run: () => onSort(id),
          })),
          [{ id: 'group', label: grouped ? DO_NOT_GROUP : groupLabels[sort], run: () => onGroup(!grouped) }],
        ],
      }}
    />
  )
}
