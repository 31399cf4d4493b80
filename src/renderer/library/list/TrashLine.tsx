import { useState } from 'react'
import { useCommands } from '../../commands/registry.ts'
import { ask } from '../../data/bridge.ts'
import { newJobId, useJobs } from '../../data/cache/jobs.ts'
import { useChange } from '../../data/mutate.ts'
import { useToasts } from '../../data/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from './Confirm.tsx'
import styles from './TrashLine.module.css'

const numbers = new Intl.NumberFormat('en')

/** How long what is thrown away is kept here, and the way to be rid of it now. */
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
    say(
      answer.purged === 1
        ? 'One article went to the system’s trash.'
        : `${numbers.format(answer.purged)} articles went to the system’s trash.`,
    )
  }
  return (
    <div className={styles.line}>
      {job !== null && running !== undefined ? (
        <>
          <p>{`${numbers.format(running.done)} of ${numbers.format(running.total)} put in the system’s trash.`}</p>
          <Button look="link" onClick={() => void ask('cancel', { job }).catch(() => undefined)}>
            Cancel
          </Button>
        </>
      ) : (
        <>
          <p>After 30 days here, an article goes to the system’s trash.</p>
          <Button look="link" disabled={job !== null} onClick={() => setAsking(true)}>
            Empty the trash
          </Button>
        </>
      )}
      {asking && (
        <Confirm
          title="Empty the trash?"
          says={emptySentence(count)}
          does="Empty the trash"
          onYes={() => void empty()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function emptySentence(count: number): string {
  return count === 1
    ? 'The article and its highlights and notes leave the library. Its folder goes to the system’s trash, where you can still find it; Undo does not bring it back.'
    : `${numbers.format(count)} articles, with their highlights and notes, leave the library. Their folders go to the system’s trash, where you can still find them; Undo does not bring them back.`
}
