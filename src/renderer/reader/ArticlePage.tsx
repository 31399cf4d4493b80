import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { bindKeys } from '../commands/bind-keys.ts'
import { useCommands } from '../commands/registry.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useRemembered } from '../data/state/remembered.ts'
import { useView } from '../data/state/view.ts'
import { useCursor } from './cursor/use-cursor.ts'
import { useSelection } from './cursor/use-selection.ts'
import { useSelectionTransfer } from './cursor/use-selection-transfer.ts'
import { FindBar } from './find/FindBar.tsx'
import { useFind } from './find/use-find.ts'
import { LinkStatus } from './frame/LinkStatus.tsx'
import type { NotePositions } from './frame/note-positions.ts'
import { passageRect } from './frame/passage-rects.ts'
import { useFrame } from './frame/use-frame.ts'
import { useNotePositions } from './frame/use-note-positions.ts'
import { ArticleHeader } from './header/ArticleHeader.tsx'
import { Colophon } from './header/Colophon.tsx'
import { FactsPanel } from './header/FactsPanel.tsx'
import { TagField } from './header/TagField.tsx'
import { VersionBar } from './header/VersionBar.tsx'
import { colourMarks, paint } from './highlights/paint.ts'
import { SelectionBar } from './highlights/SelectionBar.tsx'
import { useClicks } from './highlights/use-clicks.ts'
import { useHighlightCommands } from './highlights/use-highlight-commands.ts'
import { cutGroup } from './menus.ts'
import { headingAt, headingsOf } from './outline.ts'
import { usePrint } from './print/use-print.ts'
import styles from './Reader.module.css'
import type { Beside } from './Reader.tsx'
import { timeLeft, useProgress } from './scroll/use-progress.ts'
import { useJump, useKeptPlace, usePlaceAtOpening } from './scroll/use-scroll-anchor.ts'
import { useScrollCommands } from './scroll/use-scroll-commands.ts'
import { type OpenMenu, Toolbar } from './toolbar/Toolbar.tsx'
import { useTypography } from './typography/use-typography.ts'
import { useArticleCommands } from './use-article-commands.ts'
import { useContextMenu } from './use-context-menu.tsx'
import { useCutCommands } from './use-cut-commands.ts'
import { useNarrowPage } from './use-page-width.ts'

/** An article with its margin: one scroll for both. */
export function ArticlePage({
  article,
  margin,
  whole,
  lost,
  onPage,
  noteNodes,
}: { readonly article: ArticleView } & Beside) {
  const page = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { iframe, frame, height, laidOut, onLoad } = useFrame(article.id, article.version)
  const ready = frame !== null && height > 0
  const place = useProgress(article, scroller, ready)
  const selected = useSelection(frame)
  const cursor = useCursor({ frame, scroller, laidOut, highlights: article.highlights, selected })
  const { rect: cursorRect, passage, reveal, goTo: goToPassage, land, moveTo, bringIntoView, moved } = cursor
  const { highlight: chosenId, choose, tagging, tagHighlight } = useView()
  const names = useColourNames()
  const hidden = !useRemembered((remembered) => remembered.view.margin)
  const narrow = useNarrowPage(page)
  const { style, colours } = useTypography(frame)
  const places = useNotePositions(frame, laidOut, { inline: narrow, hidden })
  const { rects } = places
  const [hanging, hang] = useState<OpenMenu>(null)
  const [facts, setFacts] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: coloured again by another theme
  useEffect(() => {
    if (frame !== null) colourMarks(frame)
  }, [frame, colours])
  // Before the iframe is shown: what a key has made is seen at once.
  useLayoutEffect(() => {
    if (frame !== null) paint(frame, article.highlights, chosenId)
  }, [frame, article.highlights, chosenId])

  const revealHighlight = useCallback(
    (highlight: HighlightView) => {
      const rect = rects.of(highlight)
      if (rect !== null) reveal(rect.top, rect.bottom)
    },
    [rects, reveal],
  )
  const goTo: NotePositions['goTo'] = (highlight) => {
    choose(highlight.id)
    revealHighlight(highlight)
  }
  /** Where the view begins, in pixels of the iframe. */
  const topOfView = () =>
    (scroller.current?.getBoundingClientRect().top ?? 0) - (iframe.current?.getBoundingClientRect().top ?? 0)
  const headings = useMemo(() => (frame === null ? [] : headingsOf(frame)), [frame])

  useArticleCommands(article)
  useHighlightCommands({
    article,
    frame,
    selected,
    passage,
    reveal: revealHighlight,
    bringIntoView,
    moved,
    tagHighlight: ({ id }) => tagHighlight(id),
  })
  useCutCommands({ article, frame, selected, passage, bringIntoView })
  const keys = useKeyLabels()
  useCommands({
    facts: () => setFacts(!facts),
    outline: headings.length === 0 ? undefined : () => hang('outline'),
    versions: article.versions.length < 2 ? undefined : () => hang('versions'),
    'reading-settings': () => hang('type'),
  })
  useScrollCommands(scroller)
  usePrint(frame, noteNodes)
  const finding = useFind(frame, colours, reveal, topOfView, land)
  useClicks(frame, article.highlights, reveal, moveTo)
  const menu = useContextMenu({ frame, article, names, reveal })
  useKeptPlace(frame, scroller, laidOut, ready)
  usePlaceAtOpening(frame, article, scroller, laidOut, ready)
  useSelectionTransfer(frame, selected, passage, moveTo)
  useJump(frame, article.id, ready, reveal, land)
  useEffect(() => (scroller.current === null ? undefined : bindKeys(scroller.current, 'article')), [])

  const chosen = article.highlights.find(({ id }) => id === chosenId) ?? null
  // Who writes a note has the passage in hand already, and the bar could only cover it.
  const writing = useDrafts(({ open }) => open?.of.article === article.id && open.of.highlight !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut says that the text may have moved
  const barRect = useMemo(
    () =>
      frame === null || writing
        ? null
        : selected !== null
          ? passageRect(frame, selected.start, selected.end)
          : chosen !== null
            ? rects.of(chosen)
            : null,
    [frame, selected, chosen, writing, rects, laidOut],
  )
  return (
    <main
      ref={page}
      className={styles.page}
      aria-label="Article"
      data-inline={places.inline || undefined}
      data-narrow={narrow || undefined}
      style={style}
    >
      <div className={styles.progress} aria-hidden>
        <i style={{ inlineSize: `${place * 100}%` }} />
      </div>
      <Toolbar
        article={article}
        left={timeLeft(article.facts.wordCount, place)}
        headings={headings}
        heading={() => headingAt(headings, topOfView() + 80)}
        onHeading={({ element }) => goToPassage(element)}
        openMenu={hanging}
        setOpenMenu={hang}
      />
      {finding.open && <FindBar finding={finding} />}
      {facts && <FactsPanel article={article} onClose={() => setFacts(false)} />}
      {tagging && <TagField article={article} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section ref={scroller} className={styles.scroll} data-place="text" tabIndex={0} aria-label="Text and margin">
        <VersionBar article={article} />
        <ArticleHeader article={article} facts={facts} onFacts={setFacts} />
        <div className={styles.whole}>{whole(article)}</div>
        <div className={styles.text}>
          <iframe
            // Another version is another iframe: as a navigation of this one it would be a step that goes back.
            key={article.version}
            ref={iframe}
            className={styles.frame}
            title={article.facts.title}
            sandbox="allow-same-origin"
            src={`/article/${article.id}/${article.version}`}
            data-ready={ready || undefined}
            style={{ blockSize: height }}
            onLoad={onLoad}
          />
          {cursorRect !== null && (
            <div
              className={styles.passage}
              data-cursor
              style={{ insetBlockStart: cursorRect.top, blockSize: cursorRect.bottom - cursorRect.top }}
            />
          )}
          {barRect !== null && (
            <SelectionBar
              rect={barRect}
              scroller={scroller}
              names={names}
              colour={selected === null ? (chosen?.colour ?? null) : null}
              more={() => (frame === null || selected === null ? [] : [cutGroup(frame, selected, keys)])}
            />
          )}
        </div>
        <aside className={styles.notes} aria-label="Notes">
          {ready && margin(article, { ...places, goTo })}
        </aside>
        <footer className={styles.after}>
          {lost(article)}
          {onPage(article)}
          <Colophon article={article} />
        </footer>
      </section>
      <LinkStatus frame={frame} />
      {menu}
    </main>
  )
}
