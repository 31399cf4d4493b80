import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { sameNote, useDrafts } from '../data/drafts.ts'
import { useNarrow } from '../data/use-narrow.ts'
import { useView } from '../data/view.ts'
import styles from './Margin.module.css'
import { NoteEditor } from './NoteEditor.tsx'
import { placeNotes } from './place-notes.ts'
import { Written } from './Written.tsx'

interface Props {
  readonly article: ArticleView
  /** Where each highlight stands, from the top of the text. */
  readonly spots: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>
}

/** Notes beside their passages; where there is no margin, a slip at the edge, and the chosen note below its passage. */
export function Margin({ article, spots }: Props) {
  const narrow = useNarrow()
  const { highlight: chosenId, choose } = useView()
  const open = useDrafts((drafts) => drafts.open?.of)
  const writing = (highlight: HighlightView) =>
    open !== undefined && sameNote(open, { article: article.id, highlight: highlight.id })
  const shown = article.highlights.filter(
    (highlight) => spots.has(highlight.id) && (highlight.note !== '' || writing(highlight)),
  )
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const elements = useRef(new Map<string, HTMLElement>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: which notes there are is what is measured
  useLayoutEffect(() => {
    const measure = () =>
      setHeights((before) => {
        const now = new Map([...elements.current].map(([id, element]) => [id, element.offsetHeight]))
        return sameHeights(before, now) ? before : now
      })
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of elements.current.values()) observer.observe(element)
    return () => observer.disconnect()
  }, [shown.map(({ id }) => id).join(), narrow])

  const tops = useMemo(
    () =>
      placeNotes(
        shown.map(({ id }) => ({ id, top: spots.get(id)?.top ?? 0, height: heights.get(id) ?? 0 })),
        chosenId,
      ),
    [shown, spots, heights, chosenId],
  )

  if (narrow)
    return shown.map((highlight) => {
      const spot = spots.get(highlight.id)
      if (spot === undefined) return null
      const folded = highlight.id !== chosenId && !writing(highlight)
      return folded ? (
        <button
          key={highlight.id}
          type="button"
          className={styles.slip}
          data-colour={highlight.colour}
          aria-label={`Show the note on “${highlight.quote.exact.slice(0, 60)}”`}
          style={{ insetBlockStart: spot.top }}
          onClick={() => choose(highlight.id)}
        />
      ) : (
        <div key={highlight.id} className={styles.below} style={{ insetBlockStart: spot.bottom + 6 }}>
          <Note article={article} highlight={highlight} writing={writing(highlight)} />
        </div>
      )
    })
  return shown.map((highlight) => (
    <div
      key={highlight.id}
      ref={(element) => {
        if (element === null) elements.current.delete(highlight.id)
        else elements.current.set(highlight.id, element)
      }}
      className={styles.place}
      data-above={highlight.id === chosenId || undefined}
      style={{ insetBlockStart: tops.get(highlight.id) ?? 0 }}
    >
      <Note article={article} highlight={highlight} writing={writing(highlight)} />
    </div>
  ))
}

interface NoteProps {
  readonly article: ArticleView
  readonly highlight: HighlightView
  readonly writing: boolean
}

function Note({ article, highlight, writing }: NoteProps) {
  const { highlight: chosenId, choose } = useView()
  const edit = useDrafts((drafts) => drafts.edit)
  const begin = () => {
    choose(highlight.id)
    edit({ article: article.id, highlight: highlight.id }, highlight.note)
  }
  return (
    <div
      className={styles.note}
      data-colour={highlight.colour}
      data-chosen={highlight.id === chosenId || undefined}
      data-writing={writing || undefined}
    >
      {writing ? (
        <NoteEditor label="Note on the highlight" onDone={() => focusFrame()} />
      ) : (
        <Written
          label={`Edit the note on “${highlight.quote.exact.slice(0, 60)}”`}
          text={highlight.note}
          onEdit={begin}
        />
      )}
    </div>
  )
}

/** Back into the text, where the keys of reading work. */
function focusFrame(): void {
  document.querySelector<HTMLIFrameElement>('iframe')?.focus()
}

function sameHeights(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, height]) => b.get(id) === height)
}
