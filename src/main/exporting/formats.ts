import { Refusal } from '#shared/failure.ts'
import type { ExportFormat } from './export-format.ts'

const found = import.meta.glob<{ readonly format: ExportFormat }>(['./formats/*.ts', '!./formats/*.test.ts'], {
  eager: true,
})

/** Every format there is, by label. */
export const formats: readonly ExportFormat[] = Object.values(found)
  .map((module) => module.format)
  .sort((a, b) => (a.label < b.label ? -1 : 1))

/** @throws Refusal `bad-request` when there is none of this name */
export function formatNamed(id: string): ExportFormat {
  const format = formats.find((each) => each.id === id)
  if (format !== undefined) return format
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(formats.map((each) => each.id))
  throw new Refusal('bad-request', `There is no format of export called “${id}”; ask for ${names}.`)
}
