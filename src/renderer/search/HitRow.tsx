import { memo } from 'react'
import { missingWords } from '#shared/query/sentences.ts'
import type { Hit } from '#shared/views.ts'
import { ArticleRow } from '../ui/lists/ArticleRow.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './Hits.module.css'
import { MarkedText } from './MarkedText.tsx'
import { matchNames } from './sentences.ts'

interface Props {
  readonly hit: Hit
  readonly current: boolean
  readonly selected: boolean
}

/** A hit: what matched is marked in its title, or else shown below it; then which words it lacks. */
export const HitRow = memo(function HitRow({ hit, current, selected }: Props) {
  const { row, snippet, marks, where, missing } = hit
  const text = <MarkedText text={snippet} marks={marks} />
  const isTitle = snippet === row.title
  return (
    <ArticleRow
      row={row}
      current={current}
      selected={selected}
      date={row.publishedAt ?? row.capturedAt}
      offset={row.publishedAt === null ? null : row.publishedOffset}
      precision={row.publishedAt === null ? null : row.publishedPrecision}
      remark={matchNames[where]}
      title={isTitle ? text : undefined}
      below={
        isTitle ? undefined : (
          <p className="found" dir="auto">
            {text}
          </p>
        )
      }
      last={missing.length > 0 && <Missing missing={missing} />}
    />
  )
})

/** The words that were asked for and are not in an article. */
function Missing({ missing }: Pick<Hit, 'missing'>) {
  const { words, sentence } = missingWords(missing)
  const list = words.map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same word may be missing twice
    <span key={at}>
      {at > 0 && ', '}
      {/* Typed words may be of another direction than the sentence. */}
      <bdi>{word}</bdi>
    </span>
  ))
  return (
    <p className={styles.missing}>
      <Sentence text={sentence} parts={{ words: list }} />
    </p>
  )
}
