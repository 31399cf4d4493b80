import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { bindKeys } from '../commands/bind.ts'
import { useCommands } from '../commands/registry.ts'
import { useKeysShown } from '../commands/use-keys-shown.ts'
import { useDrafts } from '../data/drafts.ts'
import { useColourNames } from '../data/queries.ts'
import { useRemembered } from '../data/remembered.ts'
import { useView } from '../data/view.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import { Colophon } from './Colophon.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { FindBar } from './FindBar.tsx'
import { LinkStatus } from './LinkStatus.tsx'
import { cutGroup } from './menus.ts'
import { headingAt, headingsOf } from './outline.ts'
import { colourMarks, paint } from './paint.ts'
import type { Places } from './places.ts'
import styles from './Reader.module.css'
import type { Beside } from './Reader.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { spotOf } from './spots.ts'
import { TagField } from './TagField.tsx'
import { type Hanging, Toolbar } from './Toolbar.tsx'
import { useArticleCommands } from './use-article-commands.ts'
import { useCarry } from './use-carry.ts'
import { useClicks } from './use-clicks.ts'
import { useContextMenu } from './use-context-menu.tsx'
import { useCutCommands } from './use-cut-commands.ts'
import { useFind } from './use-find.ts'
import { useFrame } from './use-frame.ts'
import { useHighlightCommands } from './use-highlight-commands.ts'
import { useJump, useKeptPlace, usePlaceAtOpening } from './use-landing.ts'
import { useLook } from './use-look.ts'
import { useFolded } from './use-page-width.ts'
import { usePassages } from './use-passages.ts'
import { usePlaces } from './use-places.ts'
import { usePrint } from './use-print.ts'
import { timeLeft, useProgress } from './use-progress.ts'
import { useScrollCommands } from './use-scroll-commands.ts'
import { useSelection } from './use-selection.ts'
import { VersionBar } from './VersionBar.tsx'

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
  const { frame, opened, height, laidOut, onLoad } = useFrame(article.id, article.version)
  const ready = opened !== null && height > 0
  const place = useProgress(article, scroller, ready)
  const selected = useSelection(opened)
  const cursor = usePassages({ opened, scroller, laidOut, highlights: article.highlights, selected })
  const { spot: cursorSpot, passage, reveal, goTo: goToPassage, land, moveTo, bringIntoView, moved } = cursor
  const { highlight: chosenId, choose, tagging, tagHighlight } = useView()
  const names = useColourNames()
  const hidden = !useRemembered((remembered) => remembered.view.margin)
  const narrow = useFolded(page)
  const { style, colours } = useLook(opened)
  const places = usePlaces(opened, laidOut, { folded: narrow, hidden })
  const { spots } = places
  const [hanging, hang] = useState<Hanging>(null)
  const [facts, setFacts] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: coloured again by another theme
  useEffect(() => {
    if (opened !== null) colourMarks(opened)
  }, [opened, colours])
  // Before the frame is shown: what a key has made is seen at once.
  useLayoutEffect(() => {
    if (opened !== null) paint(opened, article.highlights, chosenId)
  }, [opened, article.highlights, chosenId])

  const revealHighlight = useCallback(
    (highlight: HighlightView) => {
      const spot = spots.of(highlight)
      if (spot !== null) reveal(spot.top, spot.bottom)
    },
    [spots, reveal],
  )
  const goTo: Places['goTo'] = (highlight) => {
    choose(highlight.id)
    revealHighlight(highlight)
  }
  /** Where the view begins, in pixels of the frame. */
  const topOfView = () =>
    (scroller.current?.getBoundingClientRect().top ?? 0) - (frame.current?.getBoundingClientRect().top ?? 0)
  const headings = useMemo(() => (opened === null ? [] : headingsOf(opened)), [opened])

  useArticleCommands(article)
  useHighlightCommands({
    article,
    opened,
    selected,
    passage,
    reveal: revealHighlight,
    bringIntoView,
    moved,
    tagHighlight: ({ id }) => tagHighlight(id),
  })
  useCutCommands({ article, opened, selected, passage, bringIntoView })
  const keys = useKeysShown()
  useCommands({
    facts: () => setFacts(!facts),
    outline: headings.length === 0 ? undefined : () => hang('outline'),
    versions: article.versions.length < 2 ? undefined : () => hang('versions'),
    'reading-settings': () => hang('type'),
  })
  useScrollCommands(scroller)
  usePrint(opened, noteNodes)
  const finding = useFind(opened, colours, reveal, topOfView, land)
  useClicks(opened, article.highlights, reveal, moveTo)
  const menu = useContextMenu({ opened, article, names, reveal })
  useKeptPlace(opened, scroller, laidOut, ready)
  usePlaceAtOpening(opened, article, scroller, laidOut, ready)
  useCarry(opened, selected, passage, moveTo)
  useJump(opened, article.id, ready, reveal, land)
  useEffect(() => (scroller.current === null ? undefined : bindKeys(scroller.current, 'article')), [])

  const chosen = article.highlights.find(({ id }) => id === chosenId) ?? null
  // Who writes a note has the passage in hand already, and the bar could only cover it.
  const writing = useDrafts(({ open }) => open?.of.article === article.id && open.of.highlight !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: laidOut says that the text may have moved
  const barSpot = useMemo(
    () =>
      opened === null || writing
        ? null
        : selected !== null
          ? spotOf(opened, selected.start, selected.end)
          : chosen !== null
            ? spots.of(chosen)
            : null,
    [opened, selected, chosen, writing, spots, laidOut],
  )
  return (
    <main
      ref={page}
      className={styles.page}
      aria-label="Article"
      data-folded={places.folded || undefined}
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
        hanging={hanging}
        hang={hang}
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
            // Another version is another frame: as a navigation of this one it would be a step that goes back.
            key={article.version}
            ref={frame}
            className={styles.frame}
            title={article.facts.title}
            sandbox="allow-same-origin"
            src={`/article/${article.id}/${article.version}`}
            data-ready={ready || undefined}
            style={{ blockSize: height }}
            onLoad={onLoad}
          />
          {cursorSpot !== null && (
            <div
              className={styles.passage}
              data-cursor
              style={{ insetBlockStart: cursorSpot.top, blockSize: cursorSpot.bottom - cursorSpot.top }}
            />
          )}
          {barSpot !== null && (
            <SelectionBar
              spot={barSpot}
              scroller={scroller}
              names={names}
              colour={selected === null ? (chosen?.colour ?? null) : null}
              more={() => (opened === null || selected === null ? [] : [cutGroup(opened, selected, keys)])}
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
      <LinkStatus opened={opened} />
      {menu}
    </main>
  )
}
