import { ChevronRight } from 'lucide-react'
import { type RefObject, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '#shared/model.ts'
import { useCommands } from '../commands/registry.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { usePageLabels } from '../data/page/use-page-labels.ts'
import { moveFocus, useFocusAfter } from '../ui/lists/list-focus.ts'
import { Block } from './Block.tsx'
import { type LeftOutBlock, splitBlocks } from './blocks.ts'
import styles from './receipt.module.css'
import { blockSentences, leftOutSentence, reasonsSentence, unlistedSentence } from './sentences.ts'
import { useBlockMoves } from './use-block-moves.ts'

interface Props {
  readonly id: Id
  readonly version: number
  readonly blocks: readonly LeftOutBlock[]
  /** How many more were left out than are listed. */
  readonly unlisted: number
  /** An older version is shown: nothing in it can be changed. */
  readonly readOnly: boolean
}

/** The blocks left out of the page, in a list that opens: each with its reason, and a button to bring it back. */
export function LeftOutBlocks({ id, version, blocks, unlisted, readOnly }: Props) {
  const { of: labelOf } = usePageLabels()
  const list = useId()
  const section = useRef<HTMLElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { out, back } = splitBlocks(blocks)
  const focusAfter = useFocusAfter(blocks)
  const actionAt = (at: number) => {
    const actions = section.current?.querySelectorAll<HTMLElement>('[data-action]') ?? []
    return actions[Math.min(at, actions.length - 1)] ?? toggle.current
  }
  const moves = useBlockMoves(id, version, (at) => {
    focusAfter(() => actionAt(at))
    return toggle.current
  })
  const isEmpty = out.length + back.length === 0
  const show = () => {
    if (!open) flushSync(() => setOpen(true))
    else if (section.current?.contains(document.activeElement)) return setOpen(false)
    section.current?.scrollIntoView({ block: 'start' })
    const first = section.current?.querySelector<HTMLElement>('[data-action]') ?? toggle.current
    first?.focus({ preventScroll: true })
  }
  useCommands({ 'left-out': isEmpty ? undefined : show })
  if (isEmpty) return null
  return (
    <section
      ref={section}
      className={styles.part}
      aria-label={labelOf(blockSentences.region)}
      onKeyDownCapture={moveFocus}
    >
      <Heading toggle={toggle} list={list} out={out} unlisted={unlisted} open={open} setOpen={setOpen} />
      {open && (
        <div id={list}>
          <ol className={styles.blocks} aria-label={blockSentences.leftOut}>
            {out.map((block, at) => (
              <Block
                key={block.id}
                block={block}
                action={readOnly ? null : { label: blockSentences.bringBack, run: () => moves.bringBack(block, at) }}
              />
            ))}
          </ol>
          {unlisted > 0 && <p className={styles.older}>{unlistedSentence(unlisted)}</p>}
          {back.length > 0 && <h3 className={styles.label}>{blockSentences.broughtBack}</h3>}
          {back.length > 0 && (
            <ol className={styles.blocks} aria-label={blockSentences.broughtBackList}>
              {back.map((block, at) => (
                <Block
                  key={block.id}
                  block={block}
                  onShow={() => void moves.showInText(block)}
                  action={
                    readOnly
                      ? null
                      : { label: blockSentences.leaveOut, run: () => void moves.leaveOut(block, out.length + at) }
                  }
                />
              ))}
            </ol>
          )}
          {readOnly && <p className={styles.older}>{blockSentences.olderVersion}</p>}
        </div>
      )}
    </section>
  )
}

interface HeadingProps {
  readonly toggle: RefObject<HTMLButtonElement | null>
  /** The id of the list that the button opens. */
  readonly list: string
  readonly out: readonly LeftOutBlock[]
  readonly unlisted: number
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

/** The number of blocks left out and the most common reasons, on a button that opens the list. */
function Heading({ toggle, list, out, unlisted, open, setOpen }: HeadingProps) {
  const key = useKeyLabels()('left-out')
  return (
    <h2 className={styles.head}>
      <button
        ref={toggle}
        type="button"
        className={styles.fold}
        data-stop
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        title={key === null ? undefined : `${blockSentences.show} (${key})`}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden />
        <span>{leftOutSentence(out.length + unlisted)}</span>
      </button>
      {out.length > 0 && <span className={styles.reasons}>{reasonsSentence(out)}</span>}
    </h2>
  )
}
