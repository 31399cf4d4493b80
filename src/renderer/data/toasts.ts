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
  /** Whether it is about an action of the user, or about something that arrived meanwhile. */
  readonly of: 'action' | 'arrival'
}

interface Toasts {
  readonly toasts: readonly Toast[]
  /** Says what was just done. */
  say(text: string, action?: ToastAction): void
  /** Says what arrived by itself. It never replaces what was just done. */
  notify(text: string, actions?: readonly ToastAction[]): void
  /** While the pointer or the focus is on a toast, another arrival waits. */
  hold(id: number, isHeld: boolean): void
  close(id: number): void
  /** What a screen reader is given and nothing shows, because the page itself shows it; null for nothing yet. */
  readonly spoken: { readonly id: number; readonly text: string } | null
  /** Says it to screen readers alone. */
  speak(text: string): void
}

let last = 0

/** Short messages about what was just done, with Undo where there is one, and about what arrived meanwhile. */
export const useToasts = create<Toasts>((set, get) => {
  let heldId: number | null = null
  let nextArrival: Toast | null = null
  const show = (toast: Toast) => {
    // Only the last of each kind: more would cover the page, and undo still has the others.
    set(({ toasts }) => ({ toasts: [...toasts.filter(({ of }) => of !== toast.of), toast] }))
  }
  const newToast = (of: Toast['of'], text: string, actions: readonly ToastAction[]): Toast => {
    last += 1
    // The text may have the title of a page in it.
    return { id: last, text: plainLine(text), actions, of }
  }
  const showWaiting = () => {
    if (nextArrival !== null) show(nextArrival)
    nextArrival = null
  }
  return {
    spoken: null,
    speak(text) {
      last += 1
      set({ spoken: { id: last, text: plainLine(text) } })
    },
    toasts: [],
    say: (text, action) => show(newToast('action', text, action === undefined ? [] : [action])),
    notify(text, actions = []) {
      const toast = newToast('arrival', text, actions)
      // A button must not change under the pointer.
      if (heldId !== null && get().toasts.some(({ id, of }) => id === heldId && of === 'arrival')) nextArrival = toast
      else show(toast)
    },
    hold(id, isHeld) {
      if (isHeld) heldId = id
      else if (heldId === id) {
        heldId = null
        showWaiting()
      }
    },
    close(id) {
      set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
      if (heldId === id) heldId = null
      showWaiting()
    },
  }
})
