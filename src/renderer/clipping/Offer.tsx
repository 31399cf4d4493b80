import { useEffect, useState } from 'react'
import { ask, askShell } from '../data/bridge.ts'
import { useClips } from '../data/clips/clips.ts'
import { useSetSettings, useSettings } from '../data/settings.ts'
import { Button } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './Offer.module.css'
import { offers } from './sentences.ts'

/** An address is offered once. */
let last: string | null = null

/**
 * Offers to clip the address on the clipboard when the user comes back to the window, unless the library has it already.
 * Other contents of the clipboard never reach the window.
 */
export function Offer() {
  const { offerClipboard } = useSettings()
  const setSettings = useSetSettings()
  const clip = useClips((clips) => clips.clip)
  const [offered, setOffered] = useState<string | null>(null)

  useEffect(() => {
    if (!offerClipboard) return setOffered(null)
    const look = async () => {
      const { url } = await askShell('clipboard-address', {})
      if (url === null || url === last) return
      const [existing, { items }] = await Promise.all([ask('known', { url }), ask('queue', {})])
      const isQueued = items.some(({ source }) => 'url' in source && source.url === url)
      if (existing.id !== null || isQueued) return
      last = url
      setOffered(url)
    }
    // Without an answer there is nothing to offer.
    const onFocus = () => void look().catch(() => undefined)
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [offerClipboard])

  if (offered === null) return null
  const close = () => setOffered(null)
  return (
    <section className={styles.offer} aria-label={offers.clipboard} aria-live="polite">
      <p>
        <Sentence
          text={offers.clipboardAddress}
          parts={{ address: <span className={styles.address}>{shortAddress(offered)}</span> }}
        />
      </p>
      <div className={styles.ways}>
        <Button
          onClick={() => {
            close()
            void clip(offered)
          }}
        >
          {offers.clip}
        </Button>
        <Button onClick={close}>{offers.notNow}</Button>
        <Button
          look="link"
          onClick={() => {
            close()
            void setSettings({ offerClipboard: false }, 'aloud')
          }}
        >
          {offers.never}
        </Button>
      </div>
    </section>
  )
}

function shortAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, '')
  return bare.length > 90 ? `${bare.slice(0, 89)}…` : bare
}
