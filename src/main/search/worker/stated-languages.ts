import { withoutRegion } from '#shared/query/languages.ts'
import type { Index } from './index.ts'

/** The languages that articles state, as codes without region; empty for an article that states none. */
export interface StatedLanguages {
  of(slot: number): string
  /** How many articles state each. */
  counts(): ReadonlyMap<string, number>
  /** Call it when the index has changed. */
  forget(): void
}

export function createStatedLanguages(index: Index): StatedLanguages {
  let known: { readonly bySlot: readonly string[]; readonly counts: ReadonlyMap<string, number> } | null = null

  function read() {
    const codes = new Map<string, string>()
    const counts = new Map<string, number>()
    const bySlot = Array.from({ length: index.size() }, (_, slot) => {
      if (index.idOf(slot) === '') return ''
      const language = index.columns.language(slot)
      const code = codes.get(language) ?? withoutRegion(language)
      codes.set(language, code)
      counts.set(code, (counts.get(code) ?? 0) + 1)
      return code
    })
    return { bySlot, counts }
  }

  function current() {
    if (known?.bySlot.length !== index.size()) known = read()
    return known
  }

  return {
    of: (slot) => current().bySlot[slot] ?? '',
    counts: () => current().counts,
    forget() {
      known = null
    },
  }
}
