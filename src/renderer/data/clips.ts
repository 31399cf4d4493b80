import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { ask, sentenceOf } from './bridge.ts'
import { newJobId } from './jobs.ts'
import { useToasts } from './toasts.ts'
import { useView } from './view.ts'

/** A clip this window asked for and has something to say about. */
export type Clipping =
  | { readonly state: 'running'; readonly job: string; readonly url: string }
  /** It stands in the library already: offered to be looked at again. */
  | { readonly state: 'known'; readonly job: string; readonly url: string; readonly id: Id; readonly title: string }
  | { readonly state: 'refused'; readonly job: string; readonly url: string; readonly message: string }

interface Clips {
  readonly shown: readonly Clipping[]
  clip(url: string, how?: 'once' | 'again'): Promise<void>
  cancel(job: string): void
  close(job: string): void
}

/** What is being clipped from here, and what came of it. */
export const useClips = create<Clips>((set, get) => {
  const put = (clipping: Clipping) =>
    set(({ shown }) => ({
      shown: [...shown.filter((each) => each.job !== clipping.job && each.url !== clipping.url), clipping],
    }))
  const close = (job: string) => set(({ shown }) => ({ shown: shown.filter((each) => each.job !== job) }))
  return {
    shown: [],
    close,
    cancel: (job) => void ask('cancel', { job }).catch(() => undefined),
    async clip(url, how = 'once') {
      const job = newJobId()
      put({ state: 'running', job, url })
      try {
        const { clips, undo } = await ask('clip', { sources: [{ url }], again: how === 'again', job })
        const reply = clips[0]
        if (reply === undefined) return close(job)
        if (reply.status === 'refused' || reply.id === null) {
          if (reply.error === null || reply.error.code === 'cancelled') return close(job)
          return put({ state: 'refused', job, url, message: reply.error.message })
        }
        const title = reply.title ?? url
        if (reply.status === 'duplicate' && how === 'once')
          return put({ state: 'known', job, url, id: reply.id, title })
        const stillHere = get().shown.some((each) => each.job === job)
        close(job)
        const back = undo && { label: 'Undo', run: () => void ask('revert', undo.request.input).catch(said) }
        useToasts.getState().say(saidOf(reply.status, title), back ?? undefined)
        if (stillHere) useView.getState().open(reply.id)
      } catch (thrown) {
        put({ state: 'refused', job, url, message: sentenceOf(thrown) })
      }
    },
  }
})

const said = (thrown: unknown) => useToasts.getState().say(sentenceOf(thrown))

function saidOf(status: 'added' | 'updated' | 'duplicate' | 'kept', title: string): string {
  switch (status) {
    case 'added':
      return `Clipped “${title}”.`
    case 'updated':
      return `“${title}” has changed since; its new version is shown.`
    case 'duplicate':
      return `“${title}” has not changed since.`
    case 'kept':
      return `What the address gives now is worse than what you have of “${title}”; it was stored, and is not shown.`
  }
}
