import { useEffect, useRef, useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { useSeeAlso } from '../../data/cache/queries.ts'
import { usePageLabels } from '../../data/page/use-page-labels.ts'
import { useToasts } from '../../data/toasts.ts'
import { moveFocus } from '../../ui/lists/list-focus.ts'
import { LikelyTopics } from './LikelyTopics.tsx'
import { NearArticle } from './NearArticle.tsx'
import styles from './SeeAlso.module.css'
import { sentences } from './sentences.ts'
import { useEndReached } from './use-end-reached.ts'

interface Props {
  readonly article: ArticleView
  /** Whether the text is laid out. */
  readonly ready: boolean
}

/**
 * The articles nearest to the open one and topics it may belong to, below its text. They are asked for when the reader
 * has come to the end or asks for them: to open an article must not load the search index. Without any, nothing is shown.
 */
export function SeeAlso({ article, ready }: Props) {
  const { of: labelOf } = usePageLabels()
  const place = useRef<HTMLDivElement>(null)
  const reached = useEndReached(place, ready)
  const [request, setRequest] = useState<Request | null>(null)
  const { data, isError, isFetching, refetch } = useSeeAlso(article.id, reached || request !== null)
  const say = useToasts((toasts) => toasts.say)
  useCommands({
    'see-also': () => {
      setRequest({ from: document.activeElement })
      if (isError) void refetch()
    },
  })
  useEffect(() => {
    if (request === null || (data === undefined && (isFetching || !isError))) return
    setRequest(null)
    if (data === undefined) return say(sentences.failed)
    if (data.nearest.length === 0) return say(sentences.nothing)
    if (hasMovedOn(request)) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true })
  }, [request, data, isError, isFetching, say])

  const { nearest, topics } = data ?? { nearest: [], topics: [] }
  return (
    <div ref={place} className={styles.place}>
      {nearest.length > 0 && (
        <section className={styles.part} aria-label={labelOf(sentences.title)} onKeyDownCapture={moveFocus}>
          <h2 className={styles.title}>{sentences.title}</h2>
          <ol className={styles.list}>
            {nearest.map((near) => (
              <NearArticle key={near.row.id} near={near} language={article.facts.language} />
            ))}
          </ol>
          <LikelyTopics id={article.id} topics={topics} of={nearest.length} />
        </section>
      )}
    </div>
  )
}

/** That the reader asked by the command, until it is answered. */
interface Request {
  /** What had the focus then. */
  readonly from: Element | null
}

/** Whether the reader is somewhere else by now. A focus that is nowhere was lost, as with a dialog that closed. */
function hasMovedOn({ from }: Request): boolean {
  const active = document.activeElement
  return active !== null && active !== from && active !== document.body
}
