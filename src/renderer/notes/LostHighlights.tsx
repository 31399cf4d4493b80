import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../data/mutate.ts'
import { Button } from '../ui/Button.tsx'
import styles from './LostHighlights.module.css'
import { NoteText } from './NoteText.tsx'

/** Highlights whose words are not in the version in view: kept as they are, and never put on other words. */
export function LostHighlights({ article }: { readonly article: ArticleView }) {
  const change = useChange()
  const lost = article.highlights.filter(({ state }) => state === 'lost')
  if (lost.length === 0) return null
  return (
    <section className={styles.lost} aria-label="Lost highlights">
      <h2>
        {lost.length === 1 ? 'One highlight has lost its place' : `${lost.length} highlights have lost their place`}
      </h2>
      <p>
        Their words are not in this version of the text. They and their notes are kept, and exported with the others.
      </p>
      <ul>
        {lost.map((highlight) => (
          <li key={highlight.id} data-colour={highlight.colour}>
            <blockquote dir="auto">{highlight.quote.exact}</blockquote>
            {highlight.note !== '' && <NoteText text={highlight.note} />}
            <Button
              look="link"
              onClick={() => void change('remove-highlight', { id: article.id, highlight: highlight.id })}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
