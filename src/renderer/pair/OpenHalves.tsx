import { useState } from 'react'
import type { Id } from '#shared/model.ts'
import { type DragLoad, useDrag } from '../data/state/drag.ts'
import { otherName } from '../data/state/pages/page.ts'
import { useView } from '../data/state/view.ts'
import styles from './Pair.module.css'
import { sentences } from './sentences.ts'

/** Two halves over the page while articles are dragged: one opens the article here, the other beside. */
export function OpenHalves() {
  const load = useDrag((drag) => drag.load)
  const isTwo = useView(({ other }) => other !== null)
  const isEmpty = useView(({ article }) => article === null)
  const id = articleOf(load)
  if (id === null) return null
  return (
    <div className={styles.halves}>
      <Half label={sentences.openHere} onDrop={() => openOn('start', id)} />
      <Half label={isTwo || isEmpty ? sentences.openHere : sentences.openBeside} onDrop={() => openOn('end', id)} />
    </div>
  )
}

/** The article that would be opened: of several, the first. */
const articleOf = (load: DragLoad | null): Id | null => (load?.kind === 'articles' ? (load.ids[0] ?? null) : null)

function openOn(side: 'start' | 'end', id: Id): void {
  const { other, trailing, split, activate, open } = useView.getState()
  if (other !== null) activate(side === 'end' ? trailing : otherName(trailing))
  else if (side === 'end') split()
  open(id)
}

function Half({ label, onDrop }: { readonly label: string; readonly onDrop: () => void }) {
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only for the mouse; a command does the same
    <div
      className={styles.half}
      data-over={isOver || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <span>{label}</span>
    </div>
  )
}
