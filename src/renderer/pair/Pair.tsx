import { type CSSProperties, type ReactNode, useRef } from 'react'
import { otherName, pageOf } from '../data/state/pages/page.ts'
import { useRemembered } from '../data/state/remembered.ts'
import { useView, useViewFields } from '../data/state/view.ts'
import { Divider } from '../ui/Divider.tsx'
import { useWidth } from '../ui/use-width.ts'
import { OpenHalves } from './OpenHalves.tsx'
import { PageSlot } from './PageSlot.tsx'
import styles from './Pair.module.css'
import { PairBar } from './PairBar.tsx'
import { sentences } from './sentences.ts'
import { usePairCommands } from './use-pair-commands.ts'

/** The narrowest page, in pixels: a line of about forty characters. `Pair.module.css` has the same. */
const LEAST = 340

/**
 * The page, or two of them side by side. Where there is no room for two, one is shown and the titles above it switch
 * between them; the other keeps its place, its search and its selection.
 * @param children a page; rendered once for each
 */
export function Pair({ children }: { readonly children: ReactNode }) {
  const { trailing } = useViewFields('trailing')
  const isTwo = useView(({ other }) => other !== null)
  const { view, remember } = useRemembered()
  const frame = useRef<HTMLElement>(null)
  const width = useWidth(frame, isTwo)
  const mode = !isTwo ? undefined : width >= 2 * LEAST ? 'room' : 'switch'
  usePairCommands()
  const start = view.pairWidth === null ? {} : { '--pair-start': `${view.pairWidth}px` }
  return (
    <main
      ref={frame}
      className={styles.pair}
      aria-label={isTwo ? sentences.pair : sentences.article}
      data-two={mode}
      style={start as CSSProperties}
    >
      {isTwo && <PairBar />}
      {(['first', 'second'] as const).map((name) => (
        <Slot key={name} name={name}>
          {children}
        </Slot>
      ))}
      {mode === 'room' && (
        <Divider
          label={sentences.width}
          className={styles.line}
          property="--pair-start"
          frame={frame}
          // After the titles, the pages are in the order of their names.
          pane={otherName(trailing) === 'first' ? 1 : 2}
          bounds={{ least: LEAST, most: Math.max(LEAST, width - LEAST) }}
          onWidth={(pairWidth) => remember({ pairWidth })}
        />
      )}
      <OpenHalves />
    </main>
  )
}

function Slot({ name, children }: { readonly name: 'first' | 'second'; readonly children: ReactNode }) {
  const isThere = useView((view) => pageOf(view, name) !== null)
  return isThere ? <PageSlot name={name}>{children}</PageSlot> : null
}
