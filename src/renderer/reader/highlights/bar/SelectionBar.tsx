import { Ellipsis, MessageSquare, Quote, Tag, Trash2 } from 'lucide-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { CommandId } from '#shared/commands.ts'
import type { Colour } from '#shared/model.ts'
import { runHere } from '../../../commands/registry.ts'
import { useKeyLabels } from '../../../commands/use-key-labels.ts'
import { type Groups, MenuAt } from '../../../ui/kit.ts'
import type { FrameDocument } from '../../frame/frame-document.ts'
import { labelWithKey, sentences } from '../sentences.ts'
import { ColourButtons } from './ColourButtons.tsx'
import styles from './SelectionBar.module.css'
import { useBarAttention } from './use-bar-attention.ts'
import type { BarPassage } from './use-bar-passage.ts'
import { useBarPosition } from './use-bar-position.ts'

interface Props {
  readonly passage: BarPassage
  readonly frame: FrameDocument | null
  readonly scroller: RefObject<HTMLElement | null>
  /** What the reader calls the colours. */
  readonly names: Readonly<Record<string, string>>
  /** The colour of the active highlight; null for a selection. */
  readonly colour: Colour | null
  /** Seldom used actions for a selection. */
  readonly more: () => Groups
}

/** Actions for a passage, next to it: pressing them never clears the selection. Faded, it stays in reach of Tab. */
export function SelectionBar({ passage, frame, scroller, names, colour, more }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const { rect, caret, subject } = passage
  const position = useBarPosition(bar, scroller, rect, caret)
  const faded = useBarAttention({ bar, scroller, frame, passage: rect, subject })
  return (
    <div
      ref={bar}
      className={styles.bar}
      data-faded={faded || undefined}
      role="toolbar"
      aria-label={colour === null ? sentences.selection : sentences.highlight}
      style={position === null ? { visibility: 'hidden' } : { insetBlockStart: position.top, left: position.left }}
      // A press would move the focus, and clear the selection with it.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColourButtons names={names} colour={colour} />
      <span className={styles.line} aria-hidden />
      <Action id="note" label={sentences.note} icon={<MessageSquare aria-hidden />} />
      <Action id="tag" label={sentences.topics} icon={<Tag aria-hidden />} />
      <Action id="copy" label={sentences.cite} icon={<Quote aria-hidden />} />
      {colour === null ? <More groups={more} /> : <Remove />}
    </div>
  )
}

function Action({ id, label, icon }: { readonly id: CommandId; readonly label: string; readonly icon: ReactNode }) {
  const key = useKeyLabels()(id)
  return (
    <button type="button" className={styles.action} onClick={() => runHere(id)}>
      {icon} {label} {key !== null && <kbd>{key}</kbd>}
    </button>
  )
}

function Remove() {
  const key = useKeyLabels()('remove-highlight')
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={sentences.remove}
      title={labelWithKey(sentences.remove, key)}
      onClick={() => runHere('remove-highlight')}
    >
      <Trash2 aria-hidden />
    </button>
  )
}

function More({ groups }: { readonly groups: () => Groups }) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.action}
        aria-label={sentences.more}
        title={sentences.more}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Ellipsis aria-hidden />
      </button>
      {open && <MenuAt anchor={button} label={sentences.more} groups={groups()} onClose={() => setOpen(false)} />}
    </>
  )
}
