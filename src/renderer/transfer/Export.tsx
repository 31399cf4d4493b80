import { useState } from 'react'
import type { Input } from '#shared/contract.ts'
import type { Exported } from '#shared/views.ts'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { useFormats } from '../data/cache/queries.ts'
import { buttons, progressSentence } from '../data/sentences.ts'
import { nameOf, queryOf } from '../data/state/place.ts'
import { useViewFields } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/kit.ts'
import styles from './Export.module.css'
import {
  EXPORT_LESSON,
  exportLabels,
  refusedSentence,
  resultSentence,
  selectionSentence,
  topicLabel,
} from './sentences.ts'

type What = 'selection' | 'article' | 'list' | 'all'
type Stage =
  | { readonly at: 'asking'; readonly message: string | null }
  | { readonly at: 'writing'; readonly job: string }
  | { readonly at: 'done'; readonly folder: string; readonly result: Exported }

/** Writes articles to files: asks which ones and into which folder, and shows the result. */
export function Export({ onClose }: { readonly onClose: () => void }) {
  const { article, exporting, place, query } = useViewFields('article', 'exporting', 'place', 'query')
  const formats = useFormats().data?.formats ?? []
  const isSearching = query.trim() !== ''
  const [what, setWhat] = useState<What>(exporting !== null ? 'selection' : article !== null ? 'article' : 'list')
  const [format, setFormat] = useState('markdown')
  const [stage, setStage] = useState<Stage>({ at: 'asking', message: null })

  const inputFor = (what: What): Pick<Input<'export'>, 'ids' | 'query' | 'tag'> => {
    if (what === 'selection' && exporting !== null) return { ids: [...exporting] }
    if (what === 'article' && article !== null) return { ids: [article] }
    if (what === 'all') return {}
    if (isSearching) return { query }
    return place.kind === 'topic' ? { tag: place.tag } : { query: queryOf(place) }
  }
  const write = async () => {
    const { folder } = await askShell('choose-folder', { title: exportLabels.dialog, kind: 'export' })
    if (folder === null) return
    const job = newJobId()
    setStage({ at: 'writing', job })
    const result = await ask('export', { format, folder, job, ...inputFor(what) })
    setStage({ at: 'done', folder, result })
  }
  const begin = () => void write().catch((thrown) => setStage({ at: 'asking', message: sentenceOf(thrown) }))

  return (
    <Dialog title={exportLabels.title} onClose={onClose}>
      {stage.at === 'asking' && (
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>{exportLabels.what}</legend>
            {exporting !== null && (
              <Choice what="selection" now={what} choose={setWhat} label={selectionSentence(exporting.length)} />
            )}
            {article !== null && <Choice what="article" now={what} choose={setWhat} label={exportLabels.article} />}
            <Choice
              what="list"
              now={what}
              choose={setWhat}
              label={
                isSearching ? exportLabels.results : place.kind === 'topic' ? topicLabel(place.tag) : nameOf(place)
              }
            />
            <Choice what="all" now={what} choose={setWhat} label={exportLabels.all} />
          </fieldset>
          <label className={styles.format}>
            {exportLabels.format}
            <select value={format} onChange={(event) => setFormat(event.target.value)}>
              {formats.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <p className={styles.lesson}>{EXPORT_LESSON}</p>
          {stage.message !== null && <p role="alert">{stage.message}</p>}
          <div className={styles.ways}>
            <Button onClick={onClose}>{buttons.cancel}</Button>
            <Button look="main" onClick={begin}>
              {exportLabels.choose}
            </Button>
          </div>
        </form>
      )}
      {stage.at === 'writing' && <Writing job={stage.job} />}
      {stage.at === 'done' && <Done folder={stage.folder} result={stage.result} onClose={onClose} />}
    </Dialog>
  )
}

interface ChoiceProps {
  readonly what: What
  readonly now: What
  readonly choose: (what: What) => void
  readonly label: string
}

function Choice({ what, now, choose, label }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="what" checked={what === now} onChange={() => choose(what)} />
      <span dir="auto">{label}</span>
    </label>
  )
}

function Writing({ job }: { readonly job: string }) {
  const running = useJobs((jobs) => jobs.running[job])
  return (
    <div className={styles.form}>
      <progress aria-label={exportLabels.progress} value={running?.done} max={running?.total || undefined} />
      <p>{progressSentence(running, 'articles')}</p>
      <div className={styles.ways}>
        <Button onClick={() => void ask('cancel', { job }).catch(() => undefined)}>{buttons.cancel}</Button>
      </div>
    </div>
  )
}

interface DoneProps {
  readonly folder: string
  readonly result: Exported
  readonly onClose: () => void
}

function Done({ folder, result, onClose }: DoneProps) {
  const [message, setMessage] = useState<string | null>(null)
  return (
    <div className={styles.form} role="status">
      <p>{resultSentence(result)}</p>
      {result.refused.length > 0 && (
        <>
          <p>{refusedSentence(result)}</p>
          <ul>
            {result.refused.map(({ id, path, message: why }) => (
              <li key={`${id} ${path}`}>
                <span className={styles.path}>{path}</span> {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {message !== null && <p role="alert">{message}</p>}
      <div className={styles.ways}>
        <Button
          onClick={() => void askShell('show-folder', { folder }).catch((thrown) => setMessage(sentenceOf(thrown)))}
        >
          {buttons.showFolder}
        </Button>
        <Button look="main" onClick={onClose}>
          {buttons.done}
        </Button>
      </div>
    </div>
  )
}
