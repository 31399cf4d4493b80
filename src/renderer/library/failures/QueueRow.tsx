import { type RefObject, useLayoutEffect, useRef } from 'react'
import { clipHelp } from '#shared/clip-help/clip-help.ts'
import type { ClipAid } from '#shared/clip-help/help-table.ts'
import type { QueueItem } from '#shared/queue.ts'
import { hostOf, plainAddress, plainLine } from '#shared/text/plain-line.ts'
import { dateLocale, timeOf } from '../../data/dates.ts'
import { buttons } from '../../data/sentences.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../Queue.module.css'
import { busySentence, clipLabels, RETRYING, waitingSentence } from '../sentences.ts'
import { Aids } from './Aids.tsx'
import { addressOf } from './failures.ts'
import { useAttempt } from './use-attempt.ts'

interface Props {
  readonly item: QueueItem
  readonly onRemove: (item: QueueItem) => void
}

/** An address that waits or failed: why, and what helps. */
export function QueueRow({ item, onRemove }: Props) {
  const { job, running, retry, clipAnyway, cancel } = useAttempt(item)
  const address = addressOf(item)
  const row = useRef<HTMLLIElement>(null)
  useFocusWithin(row, job)
  return (
    <li ref={row} data-item={item.id} data-running={job !== null || undefined}>
      <p className={styles.address} dir="auto" title={address}>
        {plainAddress(address)}
      </p>
      <p>{job !== null ? (running?.label ?? RETRYING) : stateSentence(item)}</p>
      <div className={styles.ways}>
        {job !== null ? (
          <Button onClick={cancel}>{buttons.cancel}</Button>
        ) : (
          <>
            <Aids aids={aidsOf(item)} url={address} of="page" onAgain={retry} onAnyway={clipAnyway} />
            <Button look="link" data-removes onClick={() => onRemove(item)}>
              {clipLabels.forget}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

/** The buttons of a row change when an attempt begins or ends: the focus stays in the row. */
function useFocusWithin(row: RefObject<HTMLElement | null>, job: string | null): void {
  const before = useRef(job)
  useLayoutEffect(() => {
    if (before.current === job) return
    before.current = job
    // Only where the button that had it is gone.
    if (document.activeElement === document.body) row.current?.querySelector('button')?.focus()
  }, [row, job])
}

/** What waits for a network or for a busy site goes on by itself: to try at once would not get there. */
function aidsOf(item: QueueItem): readonly ClipAid[] {
  const { error, anyway } = item
  if (error !== null) return clipHelp(error, { anyway, hasAddress: addressOf(item) !== '' }).aids
  return isDue(item) && navigator.onLine ? ['again'] : ['browser']
}

const isDue = ({ retryAt }: QueueItem): boolean => retryAt === null || retryAt <= new Date().toISOString()

/** Why an item is not clipped yet. */
function stateSentence(item: QueueItem): string {
  if (item.error !== null) return plainLine(item.error.message)
  if (item.retryAt === null || isDue(item)) return waitingSentence(navigator.onLine)
  return busySentence(hostOf(addressOf(item)), timeOf(item.retryAt, dateLocale(navigator.language)))
}
