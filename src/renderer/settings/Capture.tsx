import { useSetSettings, useSettings } from '../data/settings.ts'
import { Check } from '../ui/fields/Check.tsx'
import { OpenLinks } from './OpenLinks.tsx'
import styles from './section.module.css'
import { captureChecks, captureGroups } from './sentences.ts'

/** What a clip keeps, what is offered, and what reading an article does. */
export function Capture() {
  const { images, offerClipboard, markRead, openNext } = useSettings()
  const set = useSetSettings()
  return (
    <div className={styles.section}>
      <section>
        <h3>{captureGroups.clipping}</h3>
        <div className={styles.rows}>
          <Check {...captureChecks.images} checked={images} onChange={(images) => void set({ images })} />
          <Check
            {...captureChecks.offerClipboard}
            checked={offerClipboard}
            onChange={(offerClipboard) => void set({ offerClipboard })}
          />
          <OpenLinks />
        </div>
      </section>
      <section>
        <h3>{captureGroups.reading}</h3>
        <div className={styles.rows}>
          <Check {...captureChecks.markRead} checked={markRead} onChange={(markRead) => void set({ markRead })} />
          <Check {...captureChecks.openNext} checked={openNext} onChange={(openNext) => void set({ openNext })} />
        </div>
      </section>
    </div>
  )
}
