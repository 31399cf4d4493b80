import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { useRemembered } from '../data/state/remembered.ts'
import { useView } from '../data/state/view.ts'
import { useNarrow } from '../data/use-narrow.ts'
import { Divider } from './Divider.tsx'
import { followListWidth } from './list-width.ts'
import styles from './Panes.module.css'
import { paneLabels } from './sentences.ts'

interface Props {
  readonly shelf: ReactNode
  readonly list: ReactNode
  readonly page: ReactNode
}

/** The widths that a pane can be dragged to, in px: a narrower one shows too little, a wider one takes from the page. */
const SHELF = { least: 168, most: 380 } as const
const LIST = { least: 240, most: 1_600 } as const

/** Shelf, list and page side by side, as many as there is room for, separated by lines that can be dragged. */
export function Panes({ shelf, list, page }: Props) {
  const { view, remember } = useRemembered()
  const pane = useView((view) => view.pane)
  const narrow = useNarrow()
  const desk = useRef<HTMLDivElement>(null)
  const listPane = useRef<HTMLElement>(null)
  useEffect(() => (listPane.current === null ? undefined : followListWidth(listPane.current)), [])
  const widths: Record<string, string> = {}
  if (view.shelfWidth !== null) widths['--shelf-width'] = `${view.shelfWidth}px`
  if (view.listWidth !== null) widths['--list-width'] = `${view.listWidth}px`
  return (
    <div
      ref={desk}
      className={styles.desk}
      data-pane={pane}
      data-wide={view.wideList || undefined}
      data-shelf={view.shelf ? undefined : 'hidden'}
      style={widths as CSSProperties}
    >
      {shelf}
      <section ref={listPane} className={styles.list} aria-label={paneLabels.list} data-region="list">
        {list}
        {!narrow && view.shelf && (
          <Divider
            label={paneLabels.shelfWidth}
            className={styles.afterShelf}
            property="--shelf-width"
            frame={desk}
            pane={0}
            bounds={SHELF}
            onWidth={(shelfWidth) => remember({ shelfWidth })}
          />
        )}
        <Divider
          label={paneLabels.listWidth}
          className={styles.afterList}
          property="--list-width"
          frame={desk}
          pane={1}
          bounds={LIST}
          onWidth={(listWidth) => remember({ listWidth })}
        />
      </section>
      <div className={styles.page} data-region="page">
        {page}
      </div>
    </div>
  )
}
