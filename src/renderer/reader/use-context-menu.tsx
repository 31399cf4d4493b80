import { useEffect, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { useArticleAt, useColourNames } from '../data/cache/queries.ts'
import { usePage } from '../data/page/use-page.ts'
import { ContextMenu } from '../ui/kit.ts'
import { type ContextTarget, contextGroups } from './context-groups.tsx'
import { type FrameDocument, selectionIn } from './frame/frame-document.ts'
import { layersAt, layersOf } from './frame/layers.ts'
import { offsetAt } from './frame/passage-rects.ts'
import { linkAt } from './frame/use-links.ts'
import { sentences } from './sentences.ts'

interface Input {
  readonly frame: FrameDocument | null
  readonly article: ArticleView
  readonly reveal: (top: number, bottom: number) => void
}

/** The context menu of the text: for a link, a selection, a highlight, or the article itself. */
export function useContextMenu({ frame, article, reveal }: Input) {
  const [target, setTarget] = useState<ContextTarget | null>(null)
  const keys = useKeyLabels()
  const names = useColourNames()
  const { choose, open: openHere } = usePage()
  const linkedId = useArticleAt(target?.href && /^https?:/i.test(target.href) ? target.href : null)
  useEffect(() => {
    if (frame === null) return
    const open = (event: MouseEvent) => {
      event.preventDefault()
      const next = targetOf(event, frame, article)
      if (next.highlight !== null) choose(next.highlight.id)
      setTarget(next)
    }
    frame.document.addEventListener('contextmenu', open)
    return () => frame.document.removeEventListener('contextmenu', open)
  }, [frame, article, choose])

  if (target === null || frame === null) return null
  const groups = contextGroups(target, {
    frame,
    reveal,
    open: openHere,
    keys,
    names,
    opensHere: linkedId !== null && linkedId !== article.id,
  })
  return <ContextMenu at={target} label={sentences.menu} groups={groups} onClose={() => setTarget(null)} />
}

function targetOf(event: MouseEvent, frame: FrameDocument, { highlights }: ArticleView): ContextTarget {
  const range = selectionIn(frame)
  const offset = range === null ? offsetAt(frame, event.clientX, event.clientY) : null
  const [highlight = null] = offset === null ? [] : layersAt(layersOf(highlights), offset)
  const box = frame.window.frameElement?.getBoundingClientRect()
  return {
    x: event.clientX + (box?.left ?? 0),
    y: event.clientY + (box?.top ?? 0),
    href: linkAt(event.target)?.getAttribute('href') ?? null,
    range,
    words: range === null ? '' : frame.text.slice(range.start, range.end),
    highlight,
  }
}
