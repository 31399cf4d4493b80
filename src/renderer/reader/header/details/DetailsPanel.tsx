import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Corrected } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import { dateLocale } from '../../../data/dates.ts'
import { useChange } from '../../../data/mutate.ts'
import { usePageLabels } from '../../../data/page/use-page-labels.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { focusText } from '../../../ui/keep-focus.ts'
import { sentences as header } from '../sentences.ts'
import { AuthorField } from './AuthorField.tsx'
import { DetailField } from './DetailField.tsx'
import styles from './DetailsPanel.module.css'
import { checkField, fieldText, type LineField, lineFields } from './detail-fields.ts'
import { KnownDetails } from './KnownDetails.tsx'
import { fieldLabels, pageSentence, sentences } from './sentences.ts'
import type { DateContext } from './typed-date/typed-date.ts'

/** All that is known of an article: what can be corrected in fields, with what the page says, and the rest to be read. */
export function DetailsPanel({ article, onClose }: { readonly article: ArticleView; readonly onClose: () => void }) {
  const { of: labelOf } = usePageLabels()
  const change = useChange()
  const correct = (set: Corrected, reset: readonly (keyof Corrected)[] = []) =>
    void change('correct', { id: article.id, set, reset: [...reset] })
  const { facts, captured, corrected } = article
  const locale = dateLocale(navigator.language)
  const context = dateContext(article, locale)
  const pageValue = (field: LineField | 'byline') =>
    corrected.includes(field) ? (
      <p className={styles.captured}>
        <span dir="auto">
          {pageSentence(field === 'byline' ? captured.byline : fieldText(field, captured, locale))}
        </span>
        <Button look="link" onClick={() => correct({}, [field])}>
          {sentences.asPageSays}
        </Button>
      </p>
    ) : null
  const line = (field: LineField) => (
    <DetailField
      key={field}
      {...fieldLabels[field]}
      value={fieldText(field, facts, locale)}
      check={(text) => checkField(field, text, context)}
      isSame={(set) => (Object.keys(set) as (keyof Corrected)[]).every((key) => set[key] === (facts[key] ?? null))}
      onChange={correct}
    >
      {pageValue(field)}
    </DetailField>
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
      className={styles.details}
      aria-label={labelOf(header.details)}
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
        <h2>{sentences.title}</h2>
        <IconButton label={sentences.close} onClick={close}>
          <X aria-hidden />
        </IconButton>
      </header>
      {line(title)}
      {line(kicker)}
      <AuthorField names={facts.byline} onChange={(byline) => correct({ byline })}>
        {pageValue('byline')}
      </AuthorField>
      {rest.map(line)}
      <KnownDetails article={article} locale={locale} />
      {isKeptAnyway && <p className={styles.note}>{header.keptAnyway}</p>}
    </section>
  )
}

/** Dates may be written in the reader's languages and in the page's; times are those of its clock. */
function dateContext({ facts, captured }: ArticleView, locale: string): DateContext {
  const page = [facts.language, captured.language].filter((language) => language !== null)
  return {
    language: navigator.language,
    languages: [...navigator.languages, ...page],
    locale,
    offset: facts.publishedOffset ?? captured.publishedOffset,
    now: new Date(),
  }
}
