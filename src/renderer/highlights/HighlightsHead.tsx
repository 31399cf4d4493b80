import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Answer } from '#shared/contract.ts'
import { type HighlightGroup, highlightGroups } from '#shared/views/highlights.ts'
import { useCommands } from '../commands/registry.ts'
import { placeNames } from '../data/sentences.ts'
import { MenuAt } from '../ui/kit.ts'
import styles from '../ui/lists/list-head.module.css'
import { useHighlightFilter } from './highlight-filter.ts'
import { groupedBySentence, groupNames, listLabels, summarySentence } from './sentences.ts'

/** The name of the list, how much it holds, and its groups. */
export function HighlightsHead({ answer }: { readonly answer: Answer<'highlights'> | undefined }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { group, set } = useHighlightFilter()
  const groupBy = (to: HighlightGroup) => set({ group: to })
  useCommands({ 'sort-list': () => setOpen(true) })
  return (
    <header className={styles.head}>
      <h2>{placeNames.highlights}</h2>
      <span className={styles.summary}>
        {answer !== undefined && answer.total > 0 && summarySentence(answer.highlights, answer.articles)}
      </span>
      <button
        ref={button}
        type="button"
        className={styles.order}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={groupedBySentence(group)}
        title={listLabels.group}
        // The focus stays where it was: in the text, or in the rows.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
      >
        {groupNames[group]}
        <ChevronDown aria-hidden />
      </button>
      {isOpen && (
        <MenuAt
          label={listLabels.group}
          anchor={button}
          onClose={() => setOpen(false)}
          groups={[
            highlightGroups.map((id) => ({
              id,
              label: groupNames[id],
              current: id === group,
              run: () => groupBy(id),
            })),
          ]}
        />
      )}
    </header>
  )
}
