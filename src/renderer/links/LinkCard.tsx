import { useEffect, useRef } from 'react'
import { hostOf, plainAddress, plainLine } from '#shared/text/plain-line.ts'
import { isInField } from '../data/state/attention.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { Button } from '../ui/Button.tsx'
import { modalOf } from '../ui/focus-targets.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { clipLink } from './clip-link.ts'
import { type ClipLink, finishLink, useLinks } from './follow-links.ts'
import styles from './LinkCard.module.css'
import { linkCard, moreLinks } from './sentences.ts'

/** As much of what a link brings as leaves its buttons in view. */
const LONGEST_ADDRESS = 300
const LONGEST_TITLE = 200

/** Asks about the page that a link wants to have clipped, one at a time. Nothing is fetched before the answer. */
export function LinkCard() {
  const clips = useLinks((links) => links.clips)
  const [first, ...more] = clips
  if (first === undefined) return null
  return <Question key={first.key} link={first} more={more} />
}

function Question({ link, more }: { readonly link: ClipLink; readonly more: readonly ClipLink[] }) {
  const { url, title, selection } = link
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (mayTakeFocus()) card.current?.focus()
  }, [])
  const refuse = (links: readonly ClipLink[]) => {
    for (const { key } of links) void finishLink(key).catch(() => undefined)
  }
  return (
    // The card takes the focus and not its button: a key that was meant for another program must not clip anything.
    <section
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label={linkCard.label}
      data-region="passing"
      onKeyDown={(event) => {
        if (event.key === 'Escape') refuse([link])
      }}
    >
      <h2>
        <Sentence text={linkCard.question} parts={{ host: <bdi className={styles.host}>{hostOf(url)}</bdi> }} />
      </h2>
      <p className={styles.address} dir="ltr">
        {shortened(plainAddress(url), LONGEST_ADDRESS)}
      </p>
      {(title !== null || selection !== null) && <Brought title={title} selection={selection} />}
      <p className={styles.lesson}>{linkCard.origin}</p>
      {more.length > 0 && <p className={styles.lesson}>{moreLinks(more.length)}</p>}
      <div className={styles.ways}>
        {/* The next card is in the same place: the second half of a double click is no answer to it. */}
        <Button onClick={({ detail }) => void (detail < 2 && clipLink(link).catch(() => undefined))}>
          {linkCard.clip}
        </Button>
        <Button onClick={() => refuse([link])}>{linkCard.notNow}</Button>
        {more.length > 0 && (
          <Button look="link" onClick={() => refuse([link, ...more])}>
            {linkCard.none}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What came with the address: words that the link's author chose. */
function Brought({ title, selection }: Pick<ClipLink, 'title' | 'selection'>) {
  return (
    <dl className={styles.brought}>
      {title !== null && (
        <div>
          <dt>{linkCard.title}</dt>
          <dd dir="auto">{shortened(plainLine(title), LONGEST_TITLE)}</dd>
        </div>
      )}
      {selection !== null && (
        <div>
          <dt>{title === null ? linkCard.selectionAlone : linkCard.selection}</dt>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it */}
          <dd className={styles.selection} dir="auto" tabIndex={0}>
            {selection}
          </dd>
        </div>
      )}
    </dl>
  )
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text

/** Not from a field, a note that is being written, a dialog or a menu. */
const mayTakeFocus = (): boolean => useDrafts.getState().open === null && modalOf() === null && !isInField()
