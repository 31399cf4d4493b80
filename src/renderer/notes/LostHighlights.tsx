import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../data/mutate.ts'
import { usePageLabels } from '../data/page/use-page-labels.ts'
import { Button } from '../ui/Button.tsx'
import styles from './LostHighlights.module.css'
import { NoteText } from './NoteText.tsx'
import { lostReason, lostTitle, sentences } from './sentences.ts'

/** Highlights whose words are not in this version: they are kept, and never moved to other words. */
export function LostHighlights({ article }: { readonly article: ArticleView }) {
  const { of: labelOf } = usePageLabels()
  const change = useChange()
  const lost = article.highlights.filter(({ state }) => state === 'lost')
  if (lost.length === 0) return null
  return (
    <section className={styles.lost} aria-label={labelOf(sentences.lostHighlights)}>
      <h2>{lostTitle(lost.length)}</h2>
      <p>{lostReason(lost.length)}</p>
      <ul>
        {lost.map((highlight) => (
          <li key={highlight.id} data-colour={highlight.colour}>
            <blockquote dir="auto">{highlight.quote.exact}</blockquote>
            {highlight.note !== '' && <NoteText text={highlight.note} />}
            <Button
              look="link"
              onClick={() => void change('remove-highlight', { id: article.id, highlight: highlight.id })}
            >
              {sentences.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
