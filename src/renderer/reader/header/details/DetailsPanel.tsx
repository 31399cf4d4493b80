import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Corrected } from '#shared/model.ts'
import { publishedIso } from '#shared/page-day.ts'
import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../../data/mutate.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { focusText } from '../../ui/keep-focus.ts'
import { AuthorField } from './AuthorField.tsx'
import { FactField } from './FactField.tsx'
import styles from './FactsPanel.module.css'
import { type LineField, lineFields } from './fact-fields.ts'
import { capturedSentence, sentences } from './sentences.ts'

/** Corrects the facts of an article: the captured ones are shown too, and can be used again. */
export function FactsPanel({ article, onClose }: { readonly article: ArticleView; readonly onClose: () => void }) {
  const change = useChange()
  const correct = (set: Corrected, reset: readonly (keyof Corrected)[] = []) =>
    void change('correct', { id: article.id, set, reset: [...reset] })
  const { facts, captured, corrected } = article
  const capturedFact = (field: LineField | 'byline') =>
    corrected.includes(field) ? (
      <p className={styles.captured}>
        <span dir="auto">{capturedSentence(captured, field)}</span>
        <Button look="link" onClick={() => correct({}, [field])}>
          {sentences.useCaptured}
        </Button>
      </p>
    ) : null
  const line = (field: LineField) => (
    <FactField
      key={field}
      field={field}
      value={(field === 'publishedAt' ? publishedIso(facts) : facts[field]) ?? ''}
      onChange={(value) =>
        correct({ [field]: value === captured[field] ? undefined : value }, value === captured[field] ? [field] : [])
      }
    >
      {capturedFact(field)}
    </FactField>
  )
  const isKeptAnyway = article.versions.some(({ n, keptAnyway }) => n === article.version && keptAnyway !== null)
  const [title, kicker, ...rest] = lineFields
  const panel = useRef<HTMLElement>(null)
  // Focus the panel rather than its first field: one key too many must not change a title.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const close = () => {
    onClose()
    focusText()
  }
  return (
    <section
      ref={panel}
      className={styles.facts}
      aria-label={sentences.facts}
      lang="en"
      dir="ltr"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <header>
        <h2>{sentences.factsTitle}</h2>
        <IconButton label={sentences.closeFacts} onClick={close}>
          <X aria-hidden />
        </IconButton>
      </header>
      {line(title)}
      {line(kicker)}
      <AuthorField
        names={facts.byline}
        onChange={(byline) => {
          const isCaptured = byline.join('\n') === captured.byline.join('\n')
          correct(isCaptured ? {} : { byline }, isCaptured ? ['byline'] : [])
        }}
      >
        {capturedFact('byline')}
      </AuthorField>
      {rest.map(line)}
      {isKeptAnyway && <p className={styles.note}>{sentences.keptAnyway}</p>}
    </section>
  )
}
