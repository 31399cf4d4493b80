import { useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { ask } from '../../data/bridge.ts'
import { newJobId, useJobs } from '../../data/cache/jobs.ts'
import { useChange } from '../../data/mutate.ts'
import { buttons } from '../../data/sentences.ts'
import { useToasts } from '../../data/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from './Confirm.tsx'
import {
  EMPTY_TRASH,
  EMPTY_TRASH_QUESTION,
  emptiedSentence,
  emptyingSentence,
  emptyTrashSentence,
  TRASH_RULE,
} from './sentences.ts'
import styles from './TrashLine.module.css'

/** How long the trash keeps articles, and a button that empties it now. */
export function TrashLine({ count }: { readonly count: number }) {
  const [asking, setAsking] = useState(false)
  const [job, setJob] = useState<string | null>(null)
  const running = useJobs((jobs) => (job === null ? undefined : jobs.running[job]))
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  useCommands({ 'empty-trash': () => setAsking(true) })
  const empty = async () => {
    const name = newJobId()
    setJob(name)
    const answer = await change('purge', { job: name }, 'quietly')
    setJob(null)
    if (answer === null) return
    say(emptiedSentence(answer.purged))
  }
  return (
    <div className={styles.line}>
      {job !== null && running !== undefined ? (
        <>
          <p>{emptyingSentence(running.done, running.total)}</p>
          <Button look="link" onClick={() => void ask('cancel', { job }).catch(() => undefined)}>
            {buttons.cancel}
          </Button>
        </>
      ) : (
        <>
          <p>{TRASH_RULE}</p>
          <Button look="link" disabled={job !== null} onClick={() => setAsking(true)}>
            {EMPTY_TRASH}
          </Button>
        </>
      )}
      {asking && (
        <Confirm
          title={EMPTY_TRASH_QUESTION}
          sentence={emptyTrashSentence(count)}
          verb={EMPTY_TRASH}
          onYes={() => void empty()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
