import { Id } from '#shared/model.ts'
import type { ExportFormat } from '../export-format.ts'
import { formatLabels } from '../sentences.ts'

/** This is half of the program's code; it is loaded when needed so that the start need not wait for it. */
const writer = () => import('../../markdown/article.ts')

/** Notes and highlights as Markdown with front matter, for Obsidian and any editor. */
export const format: ExportFormat = {
  id: 'markdown',
  label: formatLabels.markdown,
  extension: 'md',
  write: async (article, content) => (await writer()).articleMarkdown(article, content),
  async writeDocument(document, parts) {
    const { articlePart, documentHead } = await writer()
    const created = parts.reduce(
      (newest, { article }) => (article.capturedAt > newest ? article.capturedAt : newest),
      '',
    )
    const head = documentHead(
      { ...document, created: created === '' ? null : created },
      parts[0]?.content.heading ?? false,
    )
    return [head, ...parts.map(({ article, content }) => articlePart(article, content))].join('')
  },
  idIn,
}

/** The property `id` of front matter, as we or an editor of properties writes it: with or without quotation marks. */
function idIn(beginning: string): Id | null {
  const [first, ...lines] = beginning.replace(/^\ufeff/u, '').split(/\r?\n/u)
  if (first !== '---') return null
  const end = lines.indexOf('---')
  const line = lines.slice(0, end === -1 ? lines.length : end).find((each) => each.startsWith('id:'))
  const [, id] = /^id: *(["']?)([0-9a-z]{12})\1 *$/u.exec(line ?? '')?.slice(1) ?? []
  const parsed = Id.safeParse(id)
  return parsed.success ? parsed.data : null
}
