import { create } from 'zustand'
import type { LastCrash } from '#shared/requests/shell.ts'
import { askShell } from '../bridge.ts'
import { useView } from './view.ts'

interface Crash extends LastCrash {
  /** The user knows of it. */
  dismiss(): void
  showPictures(): void
}

/** What broke down before this window was opened: until its user says otherwise, lists have no pictures. */
export const useCrash = create<Crash>((set) => ({
  crash: null,
  pictures: true,
  dismiss: () => set({ crash: null }),
  showPictures: () => set({ pictures: true }),
}))

/** Asks whether there was a crash, and says from now on what this window shows: that is not opened again should it break. */
export async function followCrashes(): Promise<void> {
  useCrash.setState(await askShell('last-crash', {}).catch(() => ({ crash: null, pictures: true })))
  const say = () => {
    const { crash, pictures } = useCrash.getState()
    const { article } = useView.getState()
    void askShell('on-page', { article, pictures, isKnown: crash === null }).catch(() => undefined)
  }
  useView.subscribe((now, before) => {
    if (now.article !== before.article) say()
  })
  useCrash.subscribe(say)
  say()
}
