import type { ReactNode } from 'react'
import { OnPage } from '../data/page/use-page.ts'
import type { PageName } from '../data/state/pages/page.ts'
import { useView, useViewFields } from '../data/state/view.ts'
import { NoteOffer } from './NoteOffer.tsx'
import styles from './Pair.module.css'
import { useCloseTrashed } from './use-close-trashed.ts'

/** A page in its place. What is pressed or focused on it makes it the active one. */
export function PageSlot({ name, children }: { readonly name: PageName; readonly children: ReactNode }) {
  const { active, trailing } = useViewFields('active', 'trailing')
  useCloseTrashed(name)
  const activate = () => useView.getState().activate(name)
  return (
    <div
      className={styles.slot}
      data-slot={name}
      data-page={name === active ? 'active' : 'resting'}
      data-trailing={name === trailing || undefined}
      onPointerDownCapture={activate}
      onFocusCapture={activate}
    >
      <OnPage value={name}>{children}</OnPage>
      <NoteOffer page={name} />
    </div>
  )
}
