import { ChevronRight } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '#shared/model.ts'
import { useCommands } from '../commands/registry.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { ask } from '../data/bridge.ts'
import { useChange } from '../data/mutate.ts'
import { useView } from '../data/state/view.ts'
import { useToasts } from '../data/toasts.ts'
import { Block } from './Block.tsx'
import { holdScroll } from './hold-scroll.ts'
import { moveFocus, useFocusAfter } from './list-focus.ts'
import styles from './receipt.module.css'
import { type LeftOutBlock, leftOutSentence, placeInText, reasonsSentence, splitBlocks } from './sentences.ts'

interface Props {
  readonly id: Id
  readonly version: number
  readonly blocks: readonly LeftOutBlock[]
  /** An older version is looked at: nothing of it is changed. */
  readonly fixed: boolean
}

/** What was left out of the page, folded; each block with its reason, and the way back into the article. */
export function LeftOutBlocks({ id, version, blocks, fixed }: Props) {
  const change = useChange()
  const key = useKeyLabels()('left-out')
  const list = useId()
  const section = useRef<HTMLElement>(null)
  const fold = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { out, back } = splitBlocks(blocks)
  const takeFocus = useFocusAfter(blocks)
  const any = out.length + back.length > 0
  const show = () => {
    if (!open) flushSync(() => setOpen(true))
    else if (section.current?.contains(document.activeElement)) return setOpen(false)
    section.current?.scrollIntoView({ block: 'start' })
    const first = section.current?.querySelector<HTMLElement>('[data-way]') ?? fold.current
    first?.focus({ preventScroll: true })
  }
  useCommands({ 'left-out': any ? show : undefined })
  if (!any) return null

  const wayAt = (at: number) => {
    const ways = section.current?.querySelectorAll<HTMLElement>('[data-way]') ?? []
    return ways[Math.min(at, ways.length - 1)] ?? fold.current
  }
  const bringBack = (block: LeftOutBlock, at: number) => {
    holdScroll(fold.current)
    takeFocus(() => wayAt(at))
    void change('cut', { id, version, cut: { do: 'keep', block: block.id } })
  }
  const leaveOut = async (block: LeftOutBlock, at: number) => {
    const place = await placeOf(id, version, block)
    if (place === null) return
    holdScroll(fold.current)
    takeFocus(() => wayAt(at))
    void change('cut', { id, version, cut: { do: 'remove', ...place } })
  }
  const showInText = async (block: LeftOutBlock) => {
    const place = await placeOf(id, version, block)
    if (place !== null) useView.getState().open(id, place)
  }
  return (
    <section ref={section} className={styles.part} aria-label="Left out of the page" onKeyDownCapture={moveFocus}>
      <h2 className={styles.head}>
        <button
          ref={fold}
          type="button"
          className={styles.fold}
          data-stop
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          title={key === null ? undefined : `Show what was left out (${key})`}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight aria-hidden />
          <span>{leftOutSentence(out.length)}</span>
        </button>
        {out.length > 0 && <span className={styles.told}>{reasonsSentence(out)}</span>}
      </h2>
      {open && (
        <div id={list}>
          <ol className={styles.blocks} aria-label="Blocks left out">
            {out.map((block, at) => (
              <Block
                key={block.id}
                block={block}
                action={fixed ? null : { label: 'Bring back', run: () => bringBack(block, at) }}
              />
            ))}
          </ol>
          {back.length > 0 && (
            <>
              <h3 className={styles.label}>Brought back</h3>
              <ol className={styles.blocks} aria-label="Blocks brought back">
                {back.map((block, at) => (
                  <Block
                    key={block.id}
                    block={block}
                    onShow={() => void showInText(block)}
                    action={
                      fixed ? null : { label: 'Leave out again', run: () => void leaveOut(block, out.length + at) }
                    }
                  />
                ))}
              </ol>
            </>
          )}
          {fixed && (
            <p className={styles.fixed}>This is an older version: blocks are brought back to the current one.</p>
          )}
        </div>
      )}
    </section>
  )
}

async function placeOf(id: Id, version: number, block: LeftOutBlock) {
  const { text } = await ask('text', { id, version })
  const place = placeInText(text, block)
  if (place === null) useToasts.getState().say('These words do not stand in the article any more as they were.')
  return place
}
