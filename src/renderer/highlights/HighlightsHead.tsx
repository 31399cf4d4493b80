import type { Answer } from '#shared/contract.ts'
import { highlightGroups } from '#shared/views/highlights.ts'
import { placeNames } from '../data/sentences.ts'
import { ListHead } from '../ui/lists/ListHead.tsx'
import { useLookItems } from '../ui/lists/table/use-look-items.ts'
import { useHighlightFilter } from './highlight-filter.ts'
import { groupedBySentence, groupNames, listLabels, summarySentence } from './sentences.ts'

/** The head of the list of highlights: how many there are, and how they are grouped. */
export function HighlightsHead({ answer }: { readonly answer: Answer<'highlights'> | undefined }) {
  const { group, set } = useHighlightFilter()
  const looks = useLookItems(null)
  return (
    <ListHead
      name={placeNames.highlights}
      summary={answer !== undefined && answer.total > 0 ? summarySentence(answer.highlights, answer.articles) : null}
      order={{
        name: groupNames[group],
        sentence: groupedBySentence(group),
        menu: listLabels.group,
        groups: [
          highlightGroups.map((id) => ({
            id,
            label: groupNames[id],
            current: id === group,
            run: () => set({ group: id }),
          })),
          ...looks,
        ],
      }}
    />
  )
}
