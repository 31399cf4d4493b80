import type { ExportFormat } from '../export-format.ts'

/** Notes and highlights as Markdown with front matter, at home in Obsidian and in any editor. */
export const format: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  // Half of the program, which no start is to wait for.
  write: async (article) => (await import('../../markdown/article.ts')).articleMarkdown(article),
}
