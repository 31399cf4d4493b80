import type { Colour } from '#shared/model.ts'
import styles from './Tabs.module.css'

/** More would push the outlet out; the number is said to screen readers. */
const MOST = 8

/** Slips of colour, one for each highlight, like those in a book. */
export function Tabs({ colours }: { readonly colours: readonly Colour[] }) {
  if (colours.length === 0) return null
  const label = colours.length === 1 ? '1 highlight' : `${colours.length} highlights`
  return (
    <span className={styles.tabs} role="img" aria-label={label} title={label}>
      {colours.slice(0, MOST).map((colour, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slips have no identity but their place
        <i key={index} data-colour={colour} />
      ))}
    </span>
  )
}
