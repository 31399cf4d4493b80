import { Archive, CircleHelp, Clock, FileOutput, Inbox, Library, Plus, Star, SunMoon, Trash2 } from 'lucide-react'
import type { ComponentType } from 'react'
import { runCommand } from '../commands/registry.ts'
import { nameOf, type Place, samePlace } from '../data/place.ts'
import { useLibrary, useTopics } from '../data/queries.ts'
import { useView } from '../data/view.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './Shelf.module.css'

const numbers = new Intl.NumberFormat('en')

/** Where articles stand: places, topics, what could not be clipped yet. */
export function Shelf() {
  const counts = useLibrary().data?.counts
  const topics = useTopics().data?.topics ?? []
  return (
    <nav className={styles.shelf} aria-label="Shelf">
      <button type="button" className={styles.clip} aria-label="Clip an address" onClick={() => runCommand('clip')}>
        <Plus aria-hidden />
        <span className={styles.text}>Clip an address</span>
      </button>
      <Item place={{ kind: 'inbox' }} icon={Inbox} count={counts?.unread} counts="unread" />
      <Item place={{ kind: 'all' }} icon={Library} count={counts?.all} />
      <Item place={{ kind: 'starred' }} icon={Star} count={counts?.starred} />
      <Item place={{ kind: 'archive' }} icon={Archive} count={counts?.archived} />
      <Item place={{ kind: 'trash' }} icon={Trash2} count={counts?.trashed} />
      {counts !== undefined && counts.queued > 0 && (
        <Item place={{ kind: 'queue' }} icon={Clock} count={counts.queued} />
      )}
      <div className={styles.topics}>
        <h2 className={styles.group}>Topics</h2>
        {topics.length === 0 && <p className={styles.lesson}>Tag an article with t and its topic stands here.</p>}
        {topics.map((topic) => (
          <Item
            key={topic.tag}
            place={{ kind: 'topic', tag: topic.tag }}
            count={topic.count}
            colour={topic.colour ?? undefined}
            depth={topic.tag.split('/').length - 1}
          />
        ))}
      </div>
      <footer className={styles.foot}>
        <IconButton label="Change the theme" onClick={() => runCommand('theme')}>
          <SunMoon aria-hidden />
        </IconButton>
        <IconButton label="Export to Markdown" onClick={() => runCommand('export')}>
          <FileOutput aria-hidden />
        </IconButton>
        <IconButton label="Show all keys" keys="?" onClick={() => runCommand('help')}>
          <CircleHelp aria-hidden />
        </IconButton>
      </footer>
    </nav>
  )
}

interface ItemProps {
  readonly place: Place
  readonly icon?: ComponentType<{ readonly 'aria-hidden'?: boolean }>
  readonly count: number | undefined
  /** What is counted, where it is not all that stands there. */
  readonly counts?: string
  readonly colour?: number
  readonly depth?: number
}

function Item({ place, icon: Icon, count, counts, colour, depth = 0 }: ItemProps) {
  const here = useView((view) => samePlace(view.place, place))
  const goTo = useView((view) => view.goTo)
  const name = place.kind === 'topic' ? (place.tag.split('/').at(-1) ?? place.tag) : nameOf(place)
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={here ? 'page' : undefined}
      title={nameOf(place)}
      data-topic={place.kind === 'topic' || undefined}
      style={depth > 0 ? { paddingInlineStart: `calc(10px + ${Math.min(depth, 3)} * var(--space-5))` } : undefined}
      onClick={() => goTo(place)}
    >
      {Icon ? <Icon aria-hidden /> : <i className={styles.dot} data-colour={colour} />}
      <span className={styles.text} dir="auto">
        {name}
      </span>
      {count !== undefined && count > 0 && (
        <span className={styles.count}>
          {numbers.format(count)}
          {counts && <span className={styles.unseen}> {counts}</span>}
        </span>
      )}
    </button>
  )
}
