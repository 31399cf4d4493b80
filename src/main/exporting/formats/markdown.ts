import { articleMarkdown } from '../../markdown/article.ts'
import type { ExportFormat } from '../export-format.ts'

/** Notes and highlights as Markdown with front matter, at home in Obsidian and in any editor. */
export const format: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  write: async (article) => articleMarkdown(article),
}
