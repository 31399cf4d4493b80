import { ArrowLeftRight, X } from 'lucide-react'
import { flushSync } from 'react-dom'
import { useArticle } from '../data/cache/queries.ts'
import { otherName, type PageName, pageOf } from '../data/state/pages/page.ts'
import { useView, useViewFields } from '../data/state/view.ts'
import { IconButton } from '../ui/Button.tsx'
import { focusText } from '../ui/keep-focus.ts'
import styles from './Pair.module.css'
import { closeLabel, sentences } from './sentences.ts'
import { useQuoteDrop } from './use-quote-drop.ts'

/** The titles of two articles side by side: the active one is marked, and a press makes the other active. */
export function PairBar() {
  const { trailing } = useViewFields('trailing')
  return (
    <nav className={styles.bar} aria-label={sentences.bar}>
      <Head name={otherName(trailing)} />
      <Head name={trailing} />
    </nav>
  )
}

function Head({ name }: { readonly name: PageName }) {
  const { active, trailing, swapPages, closePage } = useViewFields('active', 'trailing', 'swapPages', 'closePage')
  const article = useView((view) => pageOf(view, name)?.article ?? null)
  const version = useView((view) => pageOf(view, name)?.version ?? null)
  const isTwice = useView((view) => view.article === view.other?.article)
  const { data } = useArticle(article, version)
  const { isOver, target } = useQuoteDrop(name)
  const title =
    data === undefined
      ? sentences.loading
      : isTwice && data.versions.length > 1
        ? sentences.version(data.facts.title, data.version)
        : data.facts.title
  return (
    // In a window with room for one article, the other is reached by its title alone, also by a drag.
    <div className={styles.head} data-active={name === active || undefined} data-over={isOver || undefined} {...target}>
      <button
        type="button"
        className={styles.title}
        aria-current={name === active}
        title={title}
        dir="auto"
        onClick={() => goToPage(name)}
      >
        {title}
      </button>
      {name !== trailing && (
        <IconButton label={sentences.swap} onClick={swapPages}>
          <ArrowLeftRight aria-hidden />
        </IconButton>
      )}
      <IconButton label={closeLabel(title)} onClick={() => closePage(name)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

/** Makes a page the active one and focuses its text, also where the list has its place. */
export function goToPage(name: PageName): void {
  // At once: the text of the page that was active would take the focus.
  flushSync(() => {
    const { activate, turnTo } = useView.getState()
    activate(name)
    turnTo('page')
  })
  // A note that was being written there goes on.
  const note = document.querySelector<HTMLElement>(`[data-slot="${name}"] textarea`)
  if (note === null) focusText()
  else note.focus()
}
