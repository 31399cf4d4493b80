import type { ArticleView } from '#shared/views.ts'
import type { ArticleTool } from './article-tool.ts'
import { filingTools } from './filing-tools.tsx'
import { type ReadingState, readingTools } from './reading-tools.tsx'

/** The buttons for an article, in their order. */
export function articleTools(article: ArticleView, state: ReadingState): readonly ArticleTool[] {
  return [...readingTools(article, state), ...filingTools(article)]
}
