import { useEffect, useState } from 'react'
import { useCrash } from '../../data/state/crash.ts'
import styles from './ArticleRow.module.css'

/** Milliseconds: a row that flies past is gone before, and its picture would be read and decoded for nobody. */
const STAYS = 80

/** Pictures that have been shown come back at once with their rows. */
const shown = new Set<string>()

/** The picture of a row, once the row stays; its place alone after a crash, for a picture may be what the window broke over. */
export function Thumb({ src }: { readonly src: string }) {
  const pictures = useCrash((crash) => crash.pictures)
  const [stays, setStays] = useState(() => shown.has(src))
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => {
      shown.add(src)
      setStays(true)
    }, STAYS)
    return () => clearTimeout(timer)
  }, [src, stays])
  return (
    <span className={styles.thumb}>
      {stays && pictures && <img src={src} alt="" loading="lazy" decoding="async" draggable={false} />}
    </span>
  )
}
