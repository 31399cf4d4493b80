import { Refusal } from '#shared/failure.ts'
import type { ExportFormat } from './export-format.ts'
import { noSuchFormat } from './sentences.ts'

const modules = import.meta.glob<{ readonly format: ExportFormat }>(['./formats/*.ts', '!./formats/*.test.ts'], {
  eager: true,
})

/** All formats, by label. */
export const formats: readonly ExportFormat[] = Object.values(modules)
  .map((module) => module.format)
  .sort((a, b) => (a.label < b.label ? -1 : 1))

/** @throws Refusal `bad-request` when there is no format of this name */
export function formatNamed(id: string): ExportFormat {
  const format = formats.find((each) => each.id === id)
  if (format !== undefined) return format
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(formats.map((each) => each.id))
  throw new Refusal('bad-request', noSuchFormat(id, names))
}
