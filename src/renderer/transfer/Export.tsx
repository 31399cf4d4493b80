import { useState } from 'react'
import type { Input } from '#shared/contract.ts'
import type { Exported } from '#shared/views/exports.ts'
import { ask, askShell, sentenceOf } from '../data/bridge.ts'
import { newJobId, useJobs } from '../data/cache/jobs.ts'
import { buttons, progressSentence } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/kit.ts'
import styles from './Export.module.css'
import { ExportChoices } from './ExportChoices.tsx'
import { ExportDone } from './ExportDone.tsx'
import { ExportPlan } from './ExportPlan.tsx'
import { exportLabels } from './sentences.ts'
import { useExportInput } from './use-export-input.ts'

type Stage =
  | { readonly at: 'asking'; readonly message: string | null }
  | { readonly at: 'working'; readonly job: string }
  | { readonly at: 'planned'; readonly folder: string; readonly plan: Exported }
  | { readonly at: 'done'; readonly folder: string; readonly result: Exported }

/**
 * Writes articles to files: shows what is written, asks for a folder, says what will be done to the files in it, and shows
 * the result.
 */
export function Export({ onClose }: { readonly onClose: () => void }) {
  const choices = useExportInput()
  const [stage, setStage] = useState<Stage>({ at: 'asking', message: null })

  const run = (folder: string, dryRun: boolean): Promise<Exported> => {
    const job = newJobId()
    setStage({ at: 'working', job })
    const input: Input<'export'> = { ...choices.input, folder, dryRun, job }
    return ask('export', input)
  }
  const failed = (thrown: unknown) => setStage({ at: 'asking', message: sentenceOf(thrown) })
  const plan = async () => {
    const { folder } = await askShell('choose-folder', { title: exportLabels.dialog })
    if (folder !== null) setStage({ at: 'planned', folder, plan: await run(folder, true) })
  }
  const write = async (folder: string) => setStage({ at: 'done', folder, result: await run(folder, false) })

  return (
    <Dialog title={exportLabels.title} onClose={onClose} wide={stage.at === 'asking'}>
      {stage.at === 'asking' && (
        <ExportChoices
          choices={choices}
          message={stage.message}
          onClose={onClose}
          onChoose={() => void plan().catch(failed)}
        />
      )}
      {stage.at === 'working' && <Working job={stage.job} />}
      {stage.at === 'planned' && (
        <ExportPlan
          folder={stage.folder}
          plan={stage.plan}
          onBack={() => setStage({ at: 'asking', message: null })}
          onWrite={() => void write(stage.folder).catch(failed)}
          onClose={onClose}
        />
      )}
      {stage.at === 'done' && <ExportDone folder={stage.folder} result={stage.result} onClose={onClose} />}
    </Dialog>
  )
}

function Working({ job }: { readonly job: string }) {
  const running = useJobs((jobs) => jobs.running[job])
  return (
    <div className={styles.form}>
      <progress aria-label={exportLabels.progress} value={running?.done} max={running?.total || undefined} />
      <p>{progressSentence(running, 'articles')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void ask('cancel', { job }).catch(() => undefined)}>{buttons.cancel}</Button>
      </div>
    </div>
  )
}
