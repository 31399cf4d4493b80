import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Toasts {
  readonly shown: readonly Toast[]
  say(text: string, action?: Toast['action']): void
  close(id: number): void
}

/** More would cover the page. */
const MOST = 3
let last = 0

/** Short sentences about what was just done, each with its way back where there is one. */
export const useToasts = create<Toasts>((set) => ({
  shown: [],
  say: (text, action) => {
    last += 1
    const toast: Toast = { id: last, text, action }
    set(({ shown }) => ({ shown: [...shown.filter((each) => each.text !== text || each.action), toast].slice(-MOST) }))
  },
  close: (id) => set(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) })),
}))
