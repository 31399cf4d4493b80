import { fold, READING } from '#shared/text/fold.ts'
import { type Field, fieldTexts } from '../fields.ts'
import type { Index } from '../index.ts'
import type { Texts } from '../texts.ts'

/** The texts of a field of an article, folded for reading. */
export type FieldReadings = (slot: number, field: Field) => readonly string[]

export function createFieldReadings(index: Index, texts: Texts): FieldReadings {
  return (slot, field) => {
    const document = index.document(slot)
    if (document === undefined) return []
    if (field === 'text') return [texts.of(document).folded.text]
    return fieldTexts(document)[field].map((text) => fold(text, READING))
  }
}
