import type { Id, LibraryFile } from '#shared/model.ts'
import { type JournalEntry, type RecordedEntry, recordEntry } from './entry.ts'
import { createOverlay, type Overlay } from './overlay.ts'

/** The changes of many articles that library.json records, and which of them the articles' files do not have yet. */
export interface Journal {
  readonly overlay: Overlay
  /** Adds an entry that library.json holds now. */
  add(entry: JournalEntry): void
  /** Whether library.json would change an article at the next opening if its file had some former content again. */
  has(id: Id): boolean
  /**
   * The entries of library.json without what the files have. It all has to go in one write: of a delta and the one that
   * takes it back, the first must never stay alone. The same array when there is nothing to remove.
   */
  prune(recorded: LibraryFile['intents']): {
    readonly entries: LibraryFile['intents']
    /** To be called when they are on disk. */
    readonly written: () => void
  }
}

export function createJournal(): Journal {
  const overlay = createOverlay()
  /** The entries of ours that library.json holds, done or not. */
  const recordedEntries = new Map<Id, JournalEntry>()

  /** The entries that the files have in part or in full, each with only what they do not have. */
  function shortened(): Map<Id, JournalEntry> {
    const changed = new Map<Id, JournalEntry>()
    for (const [id, entry] of recordedEntries) {
      const deltas = entry.deltas.filter((delta) => overlay.contains(delta))
      if (deltas.length < entry.deltas.length) changed.set(id, { ...entry, deltas })
    }
    return changed
  }

  return {
    overlay,

    add(entry) {
      recordedEntries.set(entry.id, entry)
      overlay.add(entry)
    },

    has(id) {
      if (overlay.has(id)) return true
      for (const { deltas } of recordedEntries.values()) if (deltas.some((delta) => delta.id === id)) return true
      return false
    },

    prune(recorded) {
      const changed = shortened()
      if (changed.size === 0) return { entries: recorded, written: () => undefined }
      const entries = recorded.flatMap((each): RecordedEntry[] => {
        const entry = changed.get(each.id)
        if (entry === undefined) return [each]
        return entry.deltas.length === 0 ? [] : [recordEntry(entry)]
      })
      return {
        entries,
        written() {
          for (const [id, entry] of changed) {
            if (entry.deltas.length === 0) recordedEntries.delete(id)
            else recordedEntries.set(id, entry)
          }
        },
      }
    },
  }
}
