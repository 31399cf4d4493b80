import { type FormEvent, useId, useRef, useState } from 'react'
import { encodingGroups } from '#shared/extraction/encodings.ts'
import type { Id } from '#shared/model.ts'
import type { BesideView } from '#shared/views.ts'
import { newJobId } from '../data/cache/jobs.ts'
import { useArticle, useReceipt } from '../data/cache/queries.ts'
import { useChange } from '../data/mutate.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/kit.ts'
import styles from './EncodingDialog.module.css'

const AS_IT_SAYS = ''

/** Reads the kept page of an article again, by an encoding chosen from those that browsers know. */
export function EncodingDialog({ id, onClose }: { readonly id: Id; readonly onClose: () => void }) {
  const { data: article } = useArticle(id)
  return (
    <Dialog title="Read with another encoding" onClose={onClose} wide>
      {article !== undefined && <Choice id={id} version={article.current} onClose={onClose} />}
    </Dialog>
  )
}

function Choice({ id, version, onClose }: { readonly id: Id; readonly version: number; readonly onClose: () => void }) {
  const charset = useReceipt(id, version).data?.charset ?? null
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const inUse = charset?.name.toLowerCase() ?? null
  const value = chosen ?? (charset?.by === 'hand' ? inUse : AS_IT_SAYS)
  const read = async (event: FormEvent) => {
    event.preventDefault()
    onClose()
    const encoding = value === AS_IT_SAYS ? null : value
    const answer = await change('reread', { id, encoding, job: newJobId() })
    if (answer?.undo === null) say('Read that way, the text is the same; nothing was changed.')
  }
  const option = (encoding: string, label: string) => (
    <Option
      key={encoding}
      label={label}
      value={encoding}
      checked={value === encoding}
      inUse={encoding !== AS_IT_SAYS && encoding === inUse}
      onChoose={setChosen}
    />
  )
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void read(event)}>
      <p className={styles.lesson}>{saidOf(charset)}</p>
      {option(AS_IT_SAYS, 'As the page says, or its letters show')}
      <div className={styles.groups}>
        {encodingGroups.map(({ label, encodings }) => (
          <fieldset key={label} className={styles.group}>
            <legend>{label}</legend>
            {encodings.map((each) => option(each.value, each.label))}
          </fieldset>
        ))}
      </div>
      <div className={styles.ways}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="main" onClick={() => form.current?.requestSubmit()}>
          Read it again
        </Button>
      </div>
    </form>
  )
}

interface OptionProps {
  readonly label: string
  readonly value: string
  readonly checked: boolean
  readonly inUse: boolean
  readonly onChoose: (value: string) => void
}

function Option({ label, value, checked, inUse, onChoose }: OptionProps) {
  const id = useId()
  return (
    <div className={styles.option}>
      <input
        id={id}
        type="radio"
        name="encoding"
        value={value}
        checked={checked}
        onChange={() => onChoose(value)}
        onKeyDown={(event) => {
          // As a form with a button of its own would.
          if (event.key === 'Enter') event.currentTarget.form?.requestSubmit()
        }}
        // biome-ignore lint/a11y/noAutofocus: the one that is chosen is where one begins in a dialog
        autoFocus={checked}
      />
      <label htmlFor={id}>{label}</label>
      {inUse && <span className={styles.used}>in use</span>}
    </div>
  )
}

/** How the page was read, as far as it is known. */
function saidOf(charset: BesideView['charset']): string {
  const means = 'Where letters stand garbled, the page was saved in another encoding than it says.'
  if (charset === null) return means
  const name = nameOf(charset.name)
  return charset.by === 'hand'
    ? `This article was read as ${name}, as you chose. ${means}`
    : `This article was read as ${name}, as its page says or its letters show. ${means}`
}

function nameOf(name: string): string {
  const all = encodingGroups.flatMap(({ encodings }) => encodings)
  return all.find(({ value }) => value === name.toLowerCase())?.label ?? name
}
