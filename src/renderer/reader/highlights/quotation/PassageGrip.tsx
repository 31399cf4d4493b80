import { GripVertical } from 'lucide-react'
import { useEffect } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { usePageName } from '../../../data/page/use-page.ts'
import { useView } from '../../../data/state/view.ts'
import type { FrameDocument, TextRange } from '../../frame/frame-document.ts'
import { sentences } from '../sentences.ts'
import { endDrag, loadQuotations, startDrag } from './drag-passage.ts'
import styles from './PassageGrip.module.css'

interface Props {
  readonly article: ArticleView
  readonly frame: FrameDocument
  /** Where the cursor is, in pixels from the top of the text. */
  readonly top: number
  /** The highlight or passage at the cursor, asked for when the drag starts. */
  readonly passage: () => TextRange | null
}

/**
 * Drags the highlight or the passage at the cursor, next to its mark: a highlight is no element that a hand could take.
 * There while two articles are open; a command does the same.
 */
export function PassageGrip({ article, frame, top, passage }: Props) {
  const page = usePageName()
  const isTwo = useView(({ other }) => other !== null)
  useEffect(() => () => endDrag(page), [page])
  if (!isTwo) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only for the mouse; a command does the same
    <span
      className={styles.grip}
      style={{ insetBlockStart: top }}
      title={sentences.dragPassage}
      draggable
      onPointerEnter={() => void loadQuotations()}
      onDragStart={(event) => {
        const range = passage()
        if (range === null) return event.preventDefault()
        startDrag(event.dataTransfer, { article, frame, range, page })
      }}
      onDragEnd={() => endDrag(page)}
    >
      <GripVertical aria-hidden />
    </span>
  )
}
