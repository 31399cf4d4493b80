import { Ellipsis, MessageSquare, Quote, Tag, Trash2 } from 'lucide-react'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '#shared/commands.ts'
import type { Colour } from '#shared/model.ts'
import { runHere } from '../../commands/registry.ts'
import { useKeysShown } from '../../commands/use-keys-shown.ts'
import { colours } from '../../data/colours.ts'
import { type Groups, MenuAt } from '../../ui/kit.ts'
import type { Spot } from '../frame/passage-rects.ts'
import { placeBar } from './bar-position.ts'
import styles from './SelectionBar.module.css'

interface Props {
  readonly spot: Spot
  /** What scrolls, and what the bar lies on. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly names: Readonly<Record<string, string>>
  /** The colour of the highlight that is chosen; null for a selection. */
  readonly colour: Colour | null
  /** What is done seldom with a selection. */
  readonly more: () => Groups
}

/** What can be done with a passage: it stands clear of it, and never takes the selection away. */
export function SelectionBar({ spot, scroller, names, colour, more }: Props) {
  const chosen = colour !== null
  const keys = useKeysShown()
  const bar = useRef<HTMLDivElement>(null)
  const ellipsis = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState<{ readonly top: number; readonly left: number } | null>(null)
  useLayoutEffect(() => {
    const view = scroller.current
    const element = bar.current
    const ground = element?.parentElement
    if (view === null || element === null || !ground) return
    const place = () => {
      const seen = view.getBoundingClientRect()
      const from = ground.getBoundingClientRect()
      const edge = 8
      const next = placeBar(
        spot,
        { width: element.offsetWidth, height: element.offsetHeight },
        {
          top: seen.top - from.top,
          bottom: seen.bottom - from.top,
          left: Math.max(-24, seen.left - from.left + edge),
          right: Math.min(from.width + 24, seen.right - from.left - edge),
        },
      )
      setAt((now) => (now?.top === next.top && now.left === next.left ? now : next))
    }
    place()
    view.addEventListener('scroll', place, { passive: true })
    return () => view.removeEventListener('scroll', place)
  }, [spot, scroller])
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={chosen ? 'Highlight' : 'Selection'}
      style={at === null ? { visibility: 'hidden' } : { insetBlockStart: at.top, left: at.left }}
      // A press would take the focus, and with it the selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      {colours.map(([number, name]) => (
        <button
          key={number}
          type="button"
          className={styles.swatch}
          data-colour={number}
          aria-label={`${names[number] || name}${chosen ? '' : ': highlight'}`}
          title={`${names[number] || name}${parenthesis(keys(`colour-${number}`))}`}
          aria-pressed={chosen ? colour === number : undefined}
          onClick={() => runHere(`colour-${number}`)}
        />
      ))}
      <span className={styles.line} aria-hidden />
      <Way id="note" label="Note" icon={<MessageSquare aria-hidden />} />
      <Way id="tag" label="Tag" icon={<Tag aria-hidden />} />
      <Way id="copy" label="Cite" icon={<Quote aria-hidden />} />
      {chosen && (
        <button
          type="button"
          className={styles.way}
          aria-label="Remove the highlight"
          title={`Remove the highlight${parenthesis(keys('remove-highlight'))}`}
          onClick={() => runHere('remove-highlight')}
        >
          <Trash2 aria-hidden />
        </button>
      )}
      {!chosen && (
        <button
          ref={ellipsis}
          type="button"
          className={styles.way}
          aria-label="More for this passage"
          title="More for this passage"
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
      {open && (
        <MenuAt anchor={ellipsis} label="More for this passage" groups={more()} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}

const parenthesis = (key: string | null): string => (key === null ? '' : ` (${key})`)

function Way({ id, label, icon }: { readonly id: CommandId; readonly label: string; readonly icon: ReactNode }) {
  const key = useKeysShown()(id)
  return (
    <button type="button" className={styles.way} onClick={() => runHere(id)}>
      {icon} {label} {key !== null && <kbd>{key}</kbd>}
    </button>
  )
}
