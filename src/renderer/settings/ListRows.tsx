import type { ReactNode } from 'react'
import { DENSITIES } from '#shared/lists/looks.ts'
import { useSetSettings, useSettings } from '../data/settings.ts'
import styles from './ListRows.module.css'
import { Row } from './Row.tsx'
import { listRows } from './sentences.ts'

/** How lists look, below the settings of the text. @param text the settings of the text */
export function ListRows({ text }: { readonly text: ReactNode }) {
  const { density } = useSettings()
  const set = useSetSettings()
  return (
    <div className={styles.section}>
      {text}
      <Row label={listRows.label} lesson={listRows.lesson}>
        <div className={styles.options}>
          {DENSITIES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="density"
                checked={each === density}
                onChange={() => void set({ density: each })}
              />
              <span>{listRows.names[each]}</span>
            </label>
          ))}
        </div>
      </Row>
    </div>
  )
}
