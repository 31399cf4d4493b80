import { printFilter } from '#shared/query/print.ts'
import { useViewFields } from '../../data/state/view.ts'
import styles from './ArticleHeader.module.css'
import { searchByName } from './sentences.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

interface Props {
  /** The filter of the search language that takes the name. */
  readonly filter: 'by' | 'site'
  readonly name: string
}

/** A name of the article's source; a click searches for everything that has it. */
export function SearchName({ filter, name }: Props) {
  const { searchAll, turnTo } = useViewFields('searchAll', 'turnTo')
  return (
    <button
      type="button"
      className={styles.name}
      title={searchByName[filter](name)}
      dir="auto"
      onClick={() => {
        searchAll(`${printFilter(filter, name)} `)
        turnTo('list')
      }}
    >
      {name}
    </button>
  )
}

/** The authors of an article, joined as in a sentence. */
export function Byline({ authors }: { readonly authors: readonly string[] }) {
  let at = 0
  return names
    .formatToParts(authors)
    .map(({ type, value }) => (type === 'element' ? <SearchName key={`${at++}`} filter="by" name={value} /> : value))
}
