import type { ExportFormat } from '../export-format.ts'
import { formatLabels } from '../sentences.ts'

/** Notes and highlights as Markdown with front matter, for Obsidian and any editor. */
export const format: ExportFormat = {
  id: 'markdown',
  label: formatLabels.markdown,
  extension: 'md',
  // This is half of the program's code; it is loaded here so that the start need not wait for it.
  write: async (article) => (await import('../../markdown/article.ts')).articleMarkdown(article),
}
