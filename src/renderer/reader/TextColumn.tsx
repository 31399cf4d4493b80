import type { RefObject } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { useColourNames } from '../data/cache/queries.ts'
import type { Tie } from '../data/marks/tie.ts'
import { useView } from '../data/state/view.ts'
import type { PassageRects } from './frame/passage-rects.ts'
import { SelectionBar } from './highlights/bar/SelectionBar.tsx'
import { useBarPassage } from './highlights/bar/use-bar-passage.ts'
import { activeHighlight } from './highlights/highlight-input.ts'
import { TiedPassage } from './highlights/TiedPassage.tsx'
import { cutGroup } from './menus.ts'
import styles from './Reader.module.css'
import type { ArticleText } from './use-article-text.ts'

interface Props {
  readonly article: ArticleView
  readonly text: ArticleText
  readonly rects: PassageRects
  readonly scroller: RefObject<HTMLElement | null>
  readonly tie: Tie
}

/** The text in its iframe, with the cursor's mark and the bar of the selection over it. */
export function TextColumn({ article, text, rects, scroller, tie }: Props) {
  const { iframe, frame, layout, height, ready, onLoad, selection, cursor } = text
  const names = useColourNames()
  const keys = useKeyLabels()
  const active = activeHighlight(
    article,
    useView((view) => view.highlight),
  )
  const passage = useBarPassage({ article, frame, layout, rects, selection, active })
  return (
    <div className={styles.text}>
      <iframe
        // Each version has an iframe of its own: navigating this one would add a step to the history.
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
      <TiedPassage frame={frame} layout={layout} highlights={article.highlights} tie={tie} />
      {cursor.rect !== null && (
        <div
          className={styles.passage}
          data-cursor
          style={{ insetBlockStart: cursor.rect.top, blockSize: cursor.rect.bottom - cursor.rect.top }}
        />
      )}
      {passage !== null && (
        <SelectionBar
          passage={passage}
          frame={frame}
          scroller={scroller}
          names={names}
          colour={selection === null ? (active?.colour ?? null) : null}
          more={() => (frame === null || selection === null ? [] : [cutGroup(frame, selection, keys)])}
        />
      )}
    </div>
  )
}
