import { create } from 'zustand'
import { plainLine } from '#shared/plain-line.ts'

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

let last = 0

/** Short sentences about what was just done, each with its way back where there is one. */
export const useToasts = create<Toasts>((set) => ({
  shown: [],
  say: (text, action) => {
    last += 1
    // It may name what a page calls itself.
    const toast: Toast = { id: last, text: plainLine(text), action }
    // The last one alone: more would cover the page, and undo still has the others.
    set({ shown: [toast] })
  },
  close: (id) => set(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) })),
}))
