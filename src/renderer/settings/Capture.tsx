import { useSetSettings, useSettings } from '../data/settings.ts'
import { Check } from '../ui/fields/Check.tsx'
import styles from './section.module.css'

/** What a clip keeps, and what is done without being asked each time. */
export function Capture() {
  const { images, offerClipboard, markRead } = useSettings()
  const set = useSetSettings()
  return (
    <div className={styles.section}>
      <Check
        label="Keep the images of a page"
        lesson="They are fetched once, when you clip, and kept in the library. Without them a clip is smaller and sooner done; its text is the same."
        checked={images}
        onChange={(images) => void set({ images })}
      />
      <Check
        label="Offer an address that is on the clipboard"
        lesson="When you come back to this window after copying the address of a page, it is offered for clipping. Nothing is fetched before you say so, and nothing else on the clipboard is kept."
        checked={offerClipboard}
        onChange={(offerClipboard) => void set({ offerClipboard })}
      />
      <Check
        label="Mark an article as read at its end"
        lesson="Otherwise it stays unread until you say so."
        checked={markRead}
        onChange={(markRead) => void set({ markRead })}
      />
    </div>
  )
}
