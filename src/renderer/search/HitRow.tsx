import { memo } from 'react'
import { missingWords } from '#shared/query/sentences.ts'
import type { Hit } from '#shared/views.ts'
import { LayoutRow } from '../ui/lists/table/LayoutRow.tsx'
import type { ListLayout } from '../ui/lists/table/use-list-layout.ts'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './Hits.module.css'
import { MarkedText } from './MarkedText.tsx'
import { matchNames } from './sentences.ts'

interface Props {
  readonly hit: Hit
  readonly current: boolean
  readonly selected: boolean
  readonly layout: ListLayout
}

/** A hit: what matched is marked in its title, or else shown below it; then which words it lacks. */
export const HitRow = memo(function HitRow({ hit, current, selected, layout }: Props) {
  const { row, snippet, marks, where, missing } = hit
  const text = <MarkedText text={snippet} marks={marks} />
  const isTitle = snippet === row.title
  return (
    <LayoutRow
      layout={layout}
      row={row}
      current={current}
      selected={selected}
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
