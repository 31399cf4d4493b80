import type { ComponentProps } from 'react'
import styles from './button.module.css'

type Native = Omit<ComponentProps<'button'>, 'type' | 'className'>

/** A button with words. At most one on a screen is the main one. */
export function Button({ look = 'quiet', ...rest }: Native & { readonly look?: 'quiet' | 'main' | 'link' }) {
  const name = look === 'link' ? styles.plain : look === 'main' ? `${styles.button} ${styles.main}` : styles.button
  return <button type="button" className={name} {...rest} />
}

/** A button with an icon. Its label is its name and its tooltip, which also shows the keys. */
export function IconButton({
  label,
  keys,
  ...rest
}: Native & { readonly label: string; readonly keys?: string | null }) {
  const tip = keys ? `${label} (${keys})` : label
  return <button type="button" className={styles.icon} aria-label={label} title={tip} {...rest} />
}
