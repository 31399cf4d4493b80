import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { bindKeys } from '../commands/bind.ts'
import { useLibrary } from '../data/queries.ts'
import { useTheme } from '../data/theme.ts'
import { useView } from '../data/view.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import { Colophon } from './Colophon.tsx'
import { flash, paint } from './paint.ts'
import styles from './Reader.module.css'
import type { Beside } from './Reader.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { spotOf, spotsOf } from './spots.ts'
import { Toolbar } from './Toolbar.tsx'
import { useArticleCommands } from './use-article-commands.ts'
import { useClicks } from './use-clicks.ts'
import { useFrame } from './use-frame.ts'
import { useHighlightCommands } from './use-highlight-commands.ts'
import { usePassages } from './use-passages.ts'
import { timeLeft, useProgress } from './use-progress.ts'
import { useSelection } from './use-selection.ts'

/** How long a match shows where a search led. */
const FLASH_MS = 4_000

/** An article with its margin: one scroll for both. */
export function ArticlePage({ article, margin, whole, lost }: { readonly article: ArticleView } & Beside) {
  const scroller = useRef<HTMLDivElement>(null)
  const { frame, opened, height, laidOut, onLoad } = useFrame(article.id, article.version)
  const ready = opened !== null && height > 0
  const place = useProgress(article, scroller, ready)
  const selected = useSelection(opened)
  const { spot: passageSpot, passage, reveal } = usePassages(opened, scroller, laidOut)
  const { highlight: chosenId, jump, landed } = useView()
  const names = useLibrary().data?.highlightColours ?? {}

  const theme = useTheme((look) => look.theme)
  useEffect(() => {
    if (opened === null) return
    opened.document.documentElement.dataset.theme = theme
    paint(opened, article.highlights, chosenId)
  }, [opened, article.highlights, chosenId, theme])

  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut says that the text may have moved
  const spots = useMemo(
    () => (opened === null ? new Map() : spotsOf(opened, article.highlights)),
    [opened, article.highlights, laidOut],
  )
  const revealHighlight = useCallback(
    ({ id }: HighlightView) => {
      const spot = spots.get(id)
      if (spot !== undefined) reveal(spot.top, spot.bottom)
    },
    [spots, reveal],
  )
  useArticleCommands(article)
  useHighlightCommands({ article, opened, selected, passage, reveal: revealHighlight })
  useClicks(opened, article.highlights, reveal)
  usePlaceAtOpening(article, scroller, ready)

  useEffect(() => {
    if (opened === null || !ready || jump === null || jump.id !== article.id) return
    const spot = spotOf(opened, jump.start, jump.end)
    if (spot !== null) reveal(spot.top, spot.bottom)
    const done = flash(opened, jump.start, jump.end)
    landed()
    setTimeout(done, FLASH_MS)
  }, [opened, ready, jump, article.id, reveal, landed])

  useEffect(() => (scroller.current === null ? undefined : bindKeys(scroller.current, 'article')), [])

  const chosen = article.highlights.find(({ id }) => id === chosenId) ?? null
  const barSpot =
    opened === null
      ? null
      : selected !== null
        ? spotOf(opened, selected.start, selected.end)
        : chosen !== null
          ? (spots.get(chosen.id) ?? null)
          : null
  return (
    <main className={styles.page} aria-label="Article">
      <div className={styles.progress} aria-hidden>
        <i style={{ inlineSize: `${place * 100}%` }} />
      </div>
      <Toolbar article={article} left={timeLeft(article.facts.wordCount, place)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section ref={scroller} className={styles.scroll} tabIndex={0} aria-label="Text and margin">
        <ArticleHeader article={article} />
        <div className={styles.whole}>{whole(article)}</div>
        <div className={styles.text}>
          <iframe
            ref={frame}
            className={styles.frame}
            title={article.facts.title}
            sandbox="allow-same-origin"
            src={`/article/${article.id}/${article.version}`}
            data-ready={ready || undefined}
            style={{ blockSize: height }}
            onLoad={onLoad}
          />
          {passageSpot !== null && (
            <div
              className={styles.passage}
              style={{ insetBlockStart: passageSpot.top, blockSize: passageSpot.bottom - passageSpot.top }}
            />
          )}
          {barSpot !== null && (
            <SelectionBar
              spot={barSpot}
              frameWidth={frame.current?.clientWidth ?? 0}
              names={names}
              colour={selected === null ? (chosen?.colour ?? null) : null}
            />
          )}
        </div>
        <aside className={styles.notes} aria-label="Notes">
          {ready && margin(article, spots)}
        </aside>
        <footer className={styles.after}>
          {lost(article)}
          <Colophon article={article} />
        </footer>
      </section>
    </main>
  )
}

/** Brings the reader back to where they left off, once, unless a search leads elsewhere. */
function usePlaceAtOpening(article: ArticleView, scroller: RefObject<HTMLElement | null>, ready: boolean): void {
  const done = useRef(false)
  useEffect(() => {
    const element = scroller.current
    if (!ready || done.current || element === null) return
    done.current = true
    const { progress } = article.state
    if (useView.getState().jump !== null || progress >= 0.97) return
    element.scrollTop = progress * (element.scrollHeight - element.clientHeight)
  }, [ready, article.state, scroller])
}
