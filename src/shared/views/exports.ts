import type { Id } from '#shared/model.ts'

/** What an export did to files, or would do. */
export interface Exported {
  /** `same`: the file was right already. A dry run says what would be done. */
  readonly files: readonly { readonly id: Id; readonly path: string; readonly change: 'new' | 'changed' | 'same' }[]
  /** What was not written, or could not be read, and why. */
  readonly refused: readonly {
    readonly id: Id
    readonly path: string
    readonly code: string
    readonly message: string
  }[]
  /** Articles that were selected and have no highlights or notes, so that no file was asked for. */
  readonly leftOut: number
  /** Names this export for `undo-export`; null where there is nothing to undo, or too much was replaced. */
  readonly exportId: Id | null
}

export interface ExportUndone {
  /** Files that the export had made. */
  readonly removed: number
  /** Files that have their former content again. */
  readonly restored: number
  /** Files that stay as they are, and why. */
  readonly kept: readonly { readonly path: string; readonly message: string }[]
}

/** What an export would write, before a folder is chosen. */
export interface ExportPreview {
  /** Articles that the selection finds. */
  readonly selected: number
  /** Of them, those with highlights or notes. */
  readonly marked: number
  /** Those that would be written. */
  readonly articles: number
  /** Of the articles that would be written. */
  readonly highlights: number
  /** How many of them have a note, on the article or on a highlight. */
  readonly noted: number
  /** The first file; null when none would be written, or the first article cannot be read. */
  readonly first: {
    readonly name: string
    /** Its beginning. */
    readonly text: string
    /** How many more characters it has. */
    readonly more: number
  } | null
}
