import { FileClock, Newspaper, PanelsTopLeft, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { missingSentence } from '#shared/extraction/sentences.ts'
import type { Id } from '#shared/model.ts'
import { hostOf } from '#shared/text/plain-line.ts'
import type { ArticleView } from '#shared/views.ts'
import { useArticle } from '../../data/cache/queries.ts'
import { dateLocale, dayWords, whenSentence } from '../../data/dates.ts'
import { openAddress } from '../../data/open-address.ts'
import { usePage } from '../../data/page/use-page.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Colophon.module.css'
import { capturedAt, sentences, versionsSentence } from './sentences.ts'

/** Where and when the article was clipped, its versions, and what is missing. */
export function Colophon({ article }: { readonly article: ArticleView }) {
  const { look } = usePage()
  const locale = dateLocale(navigator.language)
  const { versions, version, current, url } = article
  const openVersion = versions.find(({ n }) => n === version)
  const missing = openVersion?.missing ?? []
  const isKeptAnyway = openVersion !== undefined && openVersion.keptAnyway !== null
  const before = versions.filter(({ n }) => n < version).at(-1)
  return (
    <div className={styles.colophon}>
      {article.parentId !== null && <Parent id={article.parentId} />}
      {isKeptAnyway && <Line icon={<PanelsTopLeft aria-hidden />}>{sentences.keptAnyway}</Line>}
      {missing.length > 0 && <Line icon={<TriangleAlert aria-hidden />}>{missingSentence(missing)}</Line>}
      <Line icon={<ShieldCheck aria-hidden className={styles.ok} />}>
        {capturedAt(whenSentence(openVersion?.capturedAt ?? article.capturedAt, locale))}
        {url !== null && (
          <>
            {sentences.from}
            <span className={styles.address}>{siteOf(url)}</span>{' '}
            <Button look="link" title={url} onClick={() => void openAddress(url)}>
              {sentences.original}
            </Button>
          </>
        )}
      </Line>
      {versions.length > 1 && (
        <Line icon={<FileClock aria-hidden />}>
          {`${versionsSentence(versions, (at) => dayWords(at, locale))} `}
          {version !== current ? (
            <Button look="link" onClick={() => look(null)}>
              {sentences.currentVersion}
            </Button>
          ) : (
            before && (
              <Button look="link" onClick={() => look(before.n)}>
                {sentences.previousVersion}
              </Button>
            )
          )}
        </Line>
      )}
    </div>
  )
}

/** The article on whose page this one was found. */
function Parent({ id }: { readonly id: Id }) {
  const { data, isError } = useArticle(id)
  const { open } = usePage()
  if (data === undefined && !isError) return null
  return (
    <Line icon={<Newspaper aria-hidden />}>
      {data === undefined ? (
        sentences.parentGone
      ) : (
        <>
          {sentences.parent}
          <Button look="link" onClick={() => open(id)}>
            <span dir="auto">{data.facts.title}</span>
          </Button>
        </>
      )}
    </Line>
  )
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p>
      {icon}
      <span>{children}</span>
    </p>
  )
}

function siteOf(url: string): string {
  return hostOf(url).replace(/^www\./, '')
}
