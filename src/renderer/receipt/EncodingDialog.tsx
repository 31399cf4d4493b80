import { type FormEvent, useId, useRef, useState } from 'react'
import { encodingGroups } from '#shared/extraction/encodings.ts'
import type { Id } from '#shared/model.ts'
import { newJobId } from '../data/cache/jobs.ts'
import { useArticle, useReceipt } from '../data/cache/queries.ts'
import { useChange } from '../data/mutate.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/kit.ts'
import styles from './EncodingDialog.module.css'
import { encodingSentence, encodingSentences } from './sentences.ts'

/** The value of the option that lets the extractor find the encoding. */
const AUTOMATIC = ''

/** Reads the kept page of an article again, in an encoding that the user chooses from those that browsers know. */
export function EncodingDialog({ id, onClose }: { readonly id: Id; readonly onClose: () => void }) {
  const { data: article } = useArticle(id)
  return (
    <Dialog title={encodingSentences.title} onClose={onClose} wide>
      {article !== undefined && <Choice id={id} version={article.current} onClose={onClose} />}
    </Dialog>
  )
}

function Choice({ id, version, onClose }: { readonly id: Id; readonly version: number; readonly onClose: () => void }) {
  const charset = useReceipt(id, version).data?.charset ?? null
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const form = useRef<HTMLFormElement>(null)
  const [choice, setChoice] = useState<string | null>(null)
  const inUse = charset?.name.toLowerCase() ?? null
  const value = choice ?? (charset?.by === 'hand' ? inUse : AUTOMATIC)
  const read = async (event: FormEvent) => {
    event.preventDefault()
    onClose()
    const encoding = value === AUTOMATIC ? null : value
    const answer = await change('reread', { id, encoding, job: newJobId() })
    if (answer?.undo === null) say(encodingSentences.unchanged)
  }
  const option = (encoding: string, label: string) => (
    <Option
      key={encoding}
      label={label}
      value={encoding}
      checked={value === encoding}
      inUse={encoding !== AUTOMATIC && encoding === inUse}
      onChoose={setChoice}
    />
  )
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void read(event)}>
      <p className={styles.lesson}>
        {encodingSentence(charset === null ? null : nameOf(charset.name), charset?.by ?? null)}
      </p>
      {option(AUTOMATIC, encodingSentences.automatic)}
      <div className={styles.groups}>
        {encodingGroups.map(({ label, encodings }) => (
          <fieldset key={label} className={styles.group}>
            <legend>{label}</legend>
            {encodings.map((each) => option(each.value, each.label))}
          </fieldset>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{encodingSentences.cancel}</Button>
        <Button look="main" onClick={() => form.current?.requestSubmit()}>
          {encodingSentences.readAgain}
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
          // The form has no submit button, so Enter would not submit it.
          if (event.key === 'Enter') event.currentTarget.form?.requestSubmit()
        }}
        // biome-ignore lint/a11y/noAutofocus: a dialog opens with the current choice focused
        autoFocus={checked}
      />
      <label htmlFor={id}>{label}</label>
      {inUse && <span className={styles.used}>{encodingSentences.inUse}</span>}
    </div>
  )
}

/** The name of an encoding for users. */
function nameOf(name: string): string {
  const all = encodingGroups.flatMap(({ encodings }) => encodings)
  return all.find(({ value }) => value === name.toLowerCase())?.label ?? name
}
