import type { Sort } from '#shared/contract.ts'
import type { OrderChoice } from '../../data/state/list-order.ts'
import { ListHead } from '../../ui/lists/ListHead.tsx'
import { useOrderMenu } from '../../ui/lists/table/use-order-menu.ts'
import { DO_NOT_GROUP, groupLabels } from './sentences.ts'

interface Props {
  readonly name: string
  /** How much the list holds; null while that is not loaded. */
  readonly summary: string | null
  readonly choice: OrderChoice
  readonly grouped: boolean
  readonly onGroup: (grouped: boolean) => void
  readonly isTable: boolean
}

const sorts = Object.keys(groupLabels) as Sort[]

/** The head of a list of articles: how they are sorted, whether in groups, and how their rows look. */
export function ArticlesHead({ name, summary, choice, grouped, onGroup, isTable }: Props) {
  const label = grouped ? DO_NOT_GROUP : groupLabels[choice.order.sort]
  const group = { id: 'group', label, run: () => onGroup(!grouped) }
  return <ListHead name={name} summary={summary} order={useOrderMenu(sorts, choice, { group, isTable })} />
}
