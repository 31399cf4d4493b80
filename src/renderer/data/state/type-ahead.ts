import { create } from 'zustand'

/** Text typed before its field was there. */
export interface TypedAhead {
  readonly text: string
  /** Whether a key that closes the field was pressed, and which. */
  readonly done: false | 'saved' | 'cancelled'
}

interface TypeAhead {
  /** Null while no field is opening. */
  readonly typed: TypedAhead | null
  begin(): void
  /** Takes a key for the field that is opening. @returns whether it took it */
  take(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean
  /** The field is open now. @returns what was typed meanwhile; null when no field was opening */
  end(): TypedAhead | null
}

/** Letters typed between the key that opens a field and the field belong in it: they are no commands. */
export const useTypeAhead = create<TypeAhead>((set, get) => ({
  typed: null,
  begin: () => set({ typed: { text: '', done: false } }),
  take({ key, ctrlKey, metaKey, altKey }) {
    const { typed } = get()
    if (typed === null || typed.done) return false
    const { text } = typed
    if (key === 'Enter' && (ctrlKey || metaKey)) set({ typed: { text, done: 'saved' } })
    else if (key === 'Escape') set({ typed: { text, done: 'cancelled' } })
    else if (ctrlKey || metaKey || altKey) return false
    else if (key === 'Backspace') set({ typed: { text: text.slice(0, -1), done: false } })
    else if (key === 'Enter') set({ typed: { text: `${text}\n`, done: false } })
    else if ([...key].length === 1) set({ typed: { text: text + key, done: false } })
    else return false
    return true
  },
  end() {
    const { typed } = get()
    set({ typed: null })
    return typed
  },
}))
