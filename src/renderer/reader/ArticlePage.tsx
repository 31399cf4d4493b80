import { useEffect, useRef, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { bindKeys } from '../commands/bind-keys.ts'
import { useCommands } from '../commands/registry.ts'
import { createTie } from '../data/marks/tie.ts'
import { useRemembered } from '../data/state/remembered.ts'
import { useView } from '../data/state/view.ts'
import { FindBar } from './find/FindBar.tsx'
import { FindMarks } from './find/FindMarks.tsx'
import { useFind } from './find/use-find.ts'
import { LinkStatus } from './frame/LinkStatus.tsx'
import { useNotePositions } from './frame/use-note-positions.ts'
import { ArticleHeader } from './header/ArticleHeader.tsx'
import { Colophon } from './header/Colophon.tsx'
import { FactsPanel } from './header/FactsPanel.tsx'
import { IncompleteLine } from './header/IncompleteLine.tsx'
import { TopicField } from './header/TopicField.tsx'
import { VersionBar } from './header/VersionBar.tsx'
import { useHighlights } from './highlights/use-highlights.ts'
import { useHoveredPassage } from './highlights/use-hovered-passage.ts'
import { useJump } from './highlights/use-jump.ts'
import { focusRail, OutlineRail } from './outline/OutlineRail.tsx'
import { useOutline } from './outline/use-outline.ts'
import { usePrint } from './print/use-print.ts'
import styles from './Reader.module.css'
import { useProgress } from './scroll/use-progress.ts'
import { useScrollCommands } from './scroll/use-scroll-commands.ts'
import { SeeAlso } from './see-also/SeeAlso.tsx'
import { sentences } from './sentences.ts'
import type { ReaderSlots } from './slots.ts'
import { TextColumn } from './TextColumn.tsx'
import { type OpenMenu, Toolbar } from './toolbar/Toolbar.tsx'
import { useTypography } from './typography/use-typography.ts'
import { useArticleCommands } from './use-article-commands.ts'
import { useArticleText, useGoToHighlight, useReadingPlace } from './use-article-text.ts'
import { useContextMenu } from './use-context-menu.tsx'
import { useCutCommands } from './use-cut-commands.ts'
import { useHasNotes } from './use-has-notes.ts'
import { useNarrowPage } from './use-page-width.ts'

/** An article with its margin: both scroll together. */
export function ArticlePage({ article, ...slots }: { readonly article: ArticleView } & ReaderSlots) {
  const page = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const text = useArticleText(article, scroller)
  const { frame, layout, ready, cursor, scrollTo } = text
  const progress = useProgress(article, scroller, ready)
  const narrow = useNarrowPage(page)
  const hidden = !useRemembered((remembered) => remembered.view.margin)
  const positions = useNotePositions(frame, layout, { inline: narrow, hidden })
  const { style, colours } = useTypography(frame)
  const goTo = useGoToHighlight(positions.rects, scrollTo)
  const editsTopics = useView((view) => view.editsTopics)
  const outline = useOutline(text, scroller)
  const rail = useRef<HTMLDivElement>(null)
  const hasNotes = useHasNotes(article)
  const [tie] = useState(createTie)
  const [openMenu, setOpenMenu] = useState<OpenMenu>(null)
  const [facts, setFacts] = useState(false)

  useArticleCommands(article)
  useHighlights({ article, ...text }, goTo, colours)
  useHoveredPassage(frame, article.highlights, tie)
  useCutCommands({ article, ...text })
  useCommands({
    facts: () => setFacts(!facts),
    outline: outline.headings.length === 0 ? undefined : () => focusRail(rail.current) || setOpenMenu('outline'),
    versions: article.versions.length < 2 ? undefined : () => setOpenMenu('versions'),
    'reading-settings': () => setOpenMenu('type'),
  })
  useScrollCommands(scroller)
  usePrint(frame, slots.noteNodes)
  const find = useFind({ article, ...text, colours, hidden, scroller, goTo, noteWords: slots.noteWords })
  const menu = useContextMenu({ frame, article, reveal: scrollTo.reveal })
  useReadingPlace(article, text, scroller)
  useJump({ frame, article, ready, reveal: scrollTo.reveal, moveToRange: cursor.moveToRange, goTo })
  useEffect(() => (scroller.current === null ? undefined : bindKeys(scroller.current, 'article')), [])

  return (
    <main
      ref={page}
      className={styles.page}
      aria-label={sentences.article}
      data-inline={positions.inline || undefined}
      data-margin={(hasNotes && !positions.inline) || undefined}
      data-narrow={narrow || undefined}
      style={style}
    >
      <div className={styles.progress} aria-hidden>
        <i style={{ inlineSize: `${progress * 100}%` }} />
      </div>
      <Toolbar article={article} progress={progress} outline={outline} openMenu={openMenu} setOpenMenu={setOpenMenu} />
      {find.open && <FindBar session={find} />}
      {find.open && <FindMarks {...find} frame={frame} scroller={scroller} layout={layout} />}
      {facts && <FactsPanel article={article} onClose={() => setFacts(false)} />}
      {editsTopics && <TopicField article={article} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what scrolls */}
      <section ref={scroller} className={styles.scroll} data-place="text" tabIndex={0} aria-label={sentences.text}>
        <VersionBar article={article} />
        <ArticleHeader article={article} facts={facts} onFacts={setFacts} />
        {!hidden && <OutlineRail outline={outline} scroller={scroller} layout={layout} side={rail} />}
        <div className={styles.note}>{slots.articleNote(article)}</div>
        <TextColumn article={article} text={text} rects={positions.rects} scroller={scroller} tie={tie} />
        <aside className={styles.notes} aria-label={sentences.notes}>
          {ready && slots.margin(article, { ...positions, goTo, tie })}
        </aside>
        <footer className={styles.after}>
          <IncompleteLine article={article} at="end" />
          {slots.lostHighlights(article)}
          {slots.receipt(article)}
          <SeeAlso article={article} ready={ready} />
          <Colophon article={article} />
        </footer>
      </section>
      <LinkStatus frame={frame} />
      {menu}
    </main>
  )
}
