import { useEffect, useState } from 'react'
import { useCrash } from '../../data/state/crash.ts'
import { useView } from '../../data/state/view.ts'
import styles from './ArticleRow.module.css'

/** In milliseconds: a row that is scrolled past is gone sooner, and its picture need not be loaded. */
const STAYS = 80
/** The same after a letter of a search: with the next one the rows are others. */
const STAYS_TYPING = 300

/** Pictures that were shown before appear at once with their rows. */
const loaded = new Set<string>()

let typedAt = Number.NEGATIVE_INFINITY
useView.subscribe((now, before) => {
  if (now.query !== before.query && now.query !== '') typedAt = performance.now()
})

/** The picture of a row, once the row stays in view. After a crash only its place: the picture may have caused the crash. */
export function Thumb({ src }: { readonly src: string }) {
  const pictures = useCrash((crash) => crash.pictures)
  const [stays, setStays] = useState(() => loaded.has(src))
  useEffect(() => {
    if (stays) return
    const load = () => {
      const more = typedAt + STAYS_TYPING - performance.now()
      if (more > 0) {
        timer = setTimeout(load, more)
        return
      }
      loaded.add(src)
      setStays(true)
    }
    let timer = setTimeout(load, STAYS)
    return () => clearTimeout(timer)
  }, [src, stays])
  return (
    <span className={styles.thumb}>
      {stays && pictures && <img src={src} alt="" loading="lazy" decoding="async" draggable={false} />}
    </span>
  )
}
