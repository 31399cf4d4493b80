import { type ReactNode, useId, useState } from 'react'
import type { QueueItem } from '#shared/queue.ts'
import { useCommands } from '../commands/registry.ts'
import { useQueue } from '../data/cache/queries.ts'
import { useClips } from '../data/clips/clips.ts'
import { useChange } from '../data/mutate.ts'
import { Button } from '../ui/Button.tsx'
import { type FailedItem, groupByCause, helpedBy, MOST_UNFOLDED, splitQueue } from './failures/failures.ts'
import { ItemList } from './failures/ItemList.tsx'
import { ManyButtons } from './failures/ManyButtons.tsx'
import { causeSentence, failedSentence, manyLabels, waitingHeading } from './failures/sentences.ts'
import { useQueueFocus } from './failures/use-queue-focus.ts'
import { emptyLists } from './list/sentences.ts'
import styles from './Queue.module.css'
import { clipLabels } from './sentences.ts'

/** The addresses that are waiting or could not be clipped, each with the reason and what helps. Many fold into a line. */
export function Queue() {
  const items = useQueue().data?.items
  const { waiting, failed } = splitQueue(items ?? [])
  const { clipAllAnyway, retryAll } = useClips()
  const change = useChange()
  const remove = (ids: readonly string[]) => void change('forget-clips', { ids: [...ids] })
  const focus = useQueueFocus(items, (id) => remove([id]))
  const onRemove = (item: QueueItem) => remove([item.id])
  const [again, anyway] = [idsOf(helpedBy('again', failed)), idsOf(helpedBy('anyway', failed))]
  const clipRefused = () => void clipAllAnyway(anyway)
  useCommands({ 'clip-anyway': anyway.length === 0 ? undefined : clipRefused, ...focus.commands })
  return (
    <section
      ref={focus.ref}
      className={styles.queue}
      aria-label={clipLabels.queue}
      onFocus={focus.onFocus}
      onKeyDown={focus.onKeyDown}
    >
      <header>
        <h2>{clipLabels.queue}</h2>
      </header>
      {items?.length === 0 && <p>{emptyLists.queue.hint}</p>}
      {failed.length > 1 && (
        <>
          <p className={styles.summary}>{failedSentence(groupByCause(failed))}</p>
          <ManyButtons
            again={again.length}
            anyway={anyway.length}
            removes={manyLabels.removeAll}
            onAgain={() => void retryAll(again)}
            onAnyway={clipRefused}
            onRemove={() => remove(failed.map(({ item }) => item.id))}
          />
        </>
      )}
      {failed.length > MOST_UNFOLDED ? (
        <Fold count={failed.length}>
          <FailedGroups failed={failed} onRemove={onRemove} onRemoveAll={remove} />
        </Fold>
      ) : (
        failed.length > 0 && <ItemList items={failed.map(({ item }) => item)} onRemove={onRemove} />
      )}
      {waiting.length > 0 && failed.length > 0 && <h3>{waitingHeading(waiting.length)}</h3>}
      {waiting.length > 0 && <ItemList items={waiting} onRemove={onRemove} />}
    </section>
  )
}

const idsOf = (failed: readonly FailedItem[]) => failed.map(({ item }) => item.id)

/** What is shown on demand, below the button that shows it. */
function Fold({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div className={styles.fold}>
        <Button
          look="link"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? manyLabels.showFewer : manyLabels.showAll(count)}
        </Button>
      </div>
      {isOpen && <div id={id}>{children}</div>}
    </>
  )
}

interface GroupsProps {
  readonly failed: readonly FailedItem[]
  readonly onRemove: (item: QueueItem) => void
  readonly onRemoveAll: (ids: readonly string[]) => void
}

function FailedGroups({ failed, onRemove, onRemoveAll }: GroupsProps) {
  return groupByCause(failed).map((group) => (
    <section key={group.cause} className={styles.group}>
      <header>
        <h3>{causeSentence(group.cause, group.failed.length)}</h3>
        {group.failed.length > 1 && (
          <Button look="link" onClick={() => onRemoveAll(idsOf(group.failed))}>
            {manyLabels.removeSome(group.failed.length)}
          </Button>
        )}
      </header>
      <ItemList items={group.failed.map(({ item }) => item)} onRemove={onRemove} />
    </section>
  ))
}
