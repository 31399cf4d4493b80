import { create } from 'zustand'
import type { LastCrash } from '#shared/requests/shell.ts'
import { askShell } from '../bridge.ts'
import { useView } from './view.ts'

interface Crash extends LastCrash {
  /** The user has read the notice. */
  dismiss(): void
  showPictures(): void
}

/** The crash before this window was opened. Until the user says otherwise, lists have no pictures. */
export const useCrash = create<Crash>((set) => ({
  crash: null,
  pictures: true,
  dismiss: () => set({ crash: null }),
  showPictures: () => set({ pictures: true }),
}))

/** Asks whether there was a crash, and reports from now on what this window shows: after a crash that is not opened again. */
export async function followCrashes(): Promise<void> {
  useCrash.setState(await askShell('last-crash', {}).catch(() => ({ crash: null, pictures: true })))
  const report = () => {
    const { crash, pictures } = useCrash.getState()
    const { article } = useView.getState()
    void askShell('on-page', { article, pictures, isKnown: crash === null }).catch(() => undefined)
  }
  useView.subscribe((now, before) => {
    if (now.article !== before.article) report()
  })
  useCrash.subscribe(report)
  report()
}
