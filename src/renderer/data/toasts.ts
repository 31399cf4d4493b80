import { create } from 'zustand'
import { plainLine } from '#shared/text/plain-line.ts'

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly text: string
  readonly actions: readonly ToastAction[]
  /** Of something its user did, or of something that came while they did another. */
  readonly of: 'action' | 'arrival'
}

interface Toasts {
  readonly shown: readonly Toast[]
  /** Says what was just done. */
  say(text: string, action?: ToastAction): void
  /** Says quietly what came by itself: it never takes the place of what was just done. */
  notify(text: string, actions?: readonly ToastAction[]): void
  /** The pointer or the focus rests on one: another arrival waits until it has left. */
  hold(id: number, held: boolean): void
  close(id: number): void
}

let last = 0

/** Short sentences about what was just done, each with its way back where there is one; and about what came meanwhile. */
export const useToasts = create<Toasts>((set, get) => {
  let held: number | null = null
  let waiting: Toast | null = null
  const show = (toast: Toast) => {
    // The last one of its kind alone: more would cover the page, and undo still has the others.
    set(({ shown }) => ({ shown: [...shown.filter(({ of }) => of !== toast.of), toast] }))
  }
  const made = (of: Toast['of'], text: string, actions: readonly ToastAction[]): Toast => {
    last += 1
    // It may name what a page calls itself.
    return { id: last, text: plainLine(text), actions, of }
  }
  const showWaiting = () => {
    if (waiting !== null) show(waiting)
    waiting = null
  }
  return {
    shown: [],
    say: (text, action) => show(made('action', text, action === undefined ? [] : [action])),
    notify(text, actions = []) {
      const toast = made('arrival', text, actions)
      // A button must not become another one's under the pointer.
      if (held !== null && get().shown.some(({ id, of }) => id === held && of === 'arrival')) waiting = toast
      else show(toast)
    },
    hold(id, now) {
      if (now) held = id
      else if (held === id) {
        held = null
        showWaiting()
      }
    },
    close(id) {
      set(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
      if (held === id) held = null
      showWaiting()
    },
  }
})
