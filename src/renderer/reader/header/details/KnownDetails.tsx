import { Copy, ExternalLink } from 'lucide-react'
import { Fragment } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useReceipt } from '../../../data/cache/queries.ts'
import { copyText } from '../../../data/copy.ts'
import { openAddress } from '../../../data/open-address.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import styles from './DetailsPanel.module.css'
import { detailsText, knownDetails } from './known-details.ts'
import { sentences } from './sentences.ts'

interface Props {
  readonly article: ArticleView
  readonly locale: string
}

/** The words of the page that the fields were read from, and what is known besides: to be read and copied. */
export function KnownDetails({ article, locale }: Props) {
  return (
    <>
      <PageLines article={article} />
      <dl className={styles.known}>
        {knownDetails(article, locale).map(({ label, value, isAddress }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{isAddress ? <Address label={label} url={value} /> : value}</dd>
          </Fragment>
        ))}
      </dl>
      <Button look="link" onClick={() => void copyText(detailsText(article, locale), sentences.copiedAll)}>
        {sentences.copyAll}
      </Button>
    </>
  )
}

function Address({ label, url }: { readonly label: string; readonly url: string }) {
  const name = (action: string) => `${action} (${label})`
  return (
    <span className={styles.address}>
      <span dir="ltr">{url}</span>
      <span className={styles.actions}>
        <IconButton label={name(sentences.copyAddress)} onClick={() => void copyText(url, sentences.copiedAddress)}>
          <Copy aria-hidden />
        </IconButton>
        <IconButton label={name(sentences.open)} onClick={() => void openAddress(url)}>
          <ExternalLink aria-hidden />
        </IconButton>
      </span>
    </span>
  )
}

/** Why a receipt leaves out the lines that authors, outlet and date are read from; the last one in earlier receipts. */
const OF_HEAD: ReadonlySet<string> = new Set(['byline', 'outlet and date', 'date', 'dateline'])
/** A page has few such lines: more of them are lists of stories. */
const MOST_LINES = 4

/** The page's own byline and date, as they are written there: what the fields above were read from. */
function PageLines({ article }: { readonly article: ArticleView }) {
  const { data } = useReceipt(article.id, article.version)
  const lines = (data?.blocks ?? []).filter(({ reason }) => OF_HEAD.has(reason)).slice(0, MOST_LINES)
  if (lines.length === 0) return null
  return (
    <div className={styles.page}>
      <h3>{sentences.pageLines}</h3>
      {lines.map(({ id, text }) => (
        <p key={id} lang={article.captured.language ?? undefined} dir="auto">
          {text}
        </p>
      ))}
    </div>
  )
}
