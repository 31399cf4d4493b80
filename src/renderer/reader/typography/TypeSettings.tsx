import type { CSSProperties } from 'react'
import { useSettings } from '../../data/settings.ts'
import { sentences } from './sentences.ts'
import { TypePanel } from './TypePanel.tsx'
import styles from './TypeSettings.module.css'
import { textProperties } from './use-typography.ts'

/** The same settings over the width of a sheet that covers the page, with a sample that follows each change. */
export function TypeSettings() {
  const settings = useSettings()
  const style = { ...textProperties(settings), '--measure': `${settings.measure}rem` } as CSSProperties
  return (
    <div className={styles.settings}>
      <TypePanel />
      <section className={styles.sample} aria-label={sentences.sample} style={style}>
        <p>{sentences.sampleText}</p>
      </section>
    </div>
  )
}
