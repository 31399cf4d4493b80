import { BookDashed } from 'lucide-react'
import { incompleteSentence } from '#shared/extraction/sentences.ts'
import type { ArticleView } from '#shared/views.ts'
import { openAddress } from '../../data/open-address.ts'
import { buttons } from '../../data/sentences.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './IncompleteLine.module.css'

interface Props {
  readonly article: Pick<ArticleView, 'facts' | 'url'>
  /** Where it stands: below the header, or at the end of the text, where readers want the rest. */
  readonly at: 'head' | 'end'
}

/** Says that only the beginning of an article is here; nothing for a whole one. */
export function IncompleteLine({ article: { facts, url }, at }: Props) {
  if (facts.incomplete === null) return null
  return (
    <p className={styles.line} data-at={at} lang="en" dir="ltr">
      <BookDashed aria-hidden />
      <span>
        {incompleteSentence(facts.incomplete)}
        {at === 'end' && url !== null && (
          <>
            {' '}
            <Button look="link" title={url} onClick={() => void openAddress(url)}>
              {buttons.openInBrowser}
            </Button>
          </>
        )}
      </span>
    </p>
  )
}
