import type { Colour } from '#shared/model.ts'
import { plural } from '#shared/text/plural.ts'
import styles from './Tabs.module.css'

/** More would leave no room for the outlet. Screen readers get the number. */
const MOST = 8

/** Coloured tabs, one for each highlight, like those in a book. */
export function Tabs({ colours }: { readonly colours: readonly Colour[] }) {
  if (colours.length === 0) return null
  const label = plural(colours.length, { one: '1 highlight', other: '{count} highlights' })
  return (
    <span className={styles.tabs} role="img" aria-label={label} title={label}>
      {colours.slice(0, MOST).map((colour, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tabs have no identity but their position
        <i key={index} data-colour={colour} />
      ))}
    </span>
  )
}
