import { useSetSettings, useSettings } from '../data/settings.ts'
import { Check } from '../ui/fields/Check.tsx'
import { OpenLinks } from './OpenLinks.tsx'
import styles from './section.module.css'
import { captureChecks } from './sentences.ts'

/** What a clip keeps, and what the program does by itself. */
export function Capture() {
  const { images, offerClipboard, markRead, openNext } = useSettings()
  const set = useSetSettings()
  return (
    <div className={styles.section}>
      <Check {...captureChecks.images} checked={images} onChange={(images) => void set({ images })} />
      <Check
        {...captureChecks.offerClipboard}
        checked={offerClipboard}
        onChange={(offerClipboard) => void set({ offerClipboard })}
      />
      <OpenLinks />
      <Check {...captureChecks.markRead} checked={markRead} onChange={(markRead) => void set({ markRead })} />
      <Check {...captureChecks.openNext} checked={openNext} onChange={(openNext) => void set({ openNext })} />
    </div>
  )
}
