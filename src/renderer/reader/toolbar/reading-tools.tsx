import { ALargeSmall, FileClock, Globe, Highlighter, ListTree, PanelRight, Search } from 'lucide-react'
import type { ArticleView } from '#shared/views.ts'
import type { ArticleTool } from './article-tool.ts'
import { sentences, words } from './sentences.ts'

export interface ReadingState {
  readonly hasOutline: boolean
  /** Whether the margin is displayed. */
  readonly margin: boolean
}

const group = 'reading'

/** The buttons for reading an article: its text, where that is from, its margin. Those that open something stay. */
export function readingTools(article: ArticleView, { hasOutline, margin }: ReadingState): readonly ArticleTool[] {
  return [...textTools(hasOutline), ...sourceTools(article), marginTool(margin)]
}

const textTools = (hasOutline: boolean): readonly ArticleTool[] => [
  {
    id: 'outline',
    command: 'outline',
    group,
    leaves: 0,
    speaks: 3,
    disabled: !hasOutline,
    label: sentences.outline,
    word: words.outline,
    icon: <ListTree aria-hidden />,
  },
  {
    id: 'reading-settings',
    command: 'reading-settings',
    group,
    leaves: 0,
    speaks: 6,
    label: sentences.typography,
    word: words.typography,
    icon: <ALargeSmall aria-hidden />,
  },
  {
    id: 'find-in-page',
    command: 'find-in-page',
    group,
    leaves: 5,
    speaks: 5,
    label: sentences.find,
    word: words.find,
    icon: <Search aria-hidden />,
  },
  {
    id: 'highlight',
    command: 'highlight',
    group,
    leaves: 1,
    speaks: 4,
    label: sentences.highlight,
    word: words.highlight,
    icon: <Highlighter aria-hidden />,
  },
]

function sourceTools(article: ArticleView): readonly ArticleTool[] {
  const tools: readonly (ArticleTool | null)[] = [
    article.versions.length < 2
      ? null
      : {
          id: 'versions',
          command: 'versions',
          group,
          leaves: 0,
          speaks: 9,
          label: sentences.versions,
          word: words.versions,
          icon: <FileClock aria-hidden />,
        },
    article.url === null
      ? null
      : {
          id: 'original',
          command: 'original',
          group,
          leaves: 3,
          speaks: 10,
          label: sentences.original,
          word: words.original,
          icon: <Globe aria-hidden />,
        },
  ]
  return tools.filter((tool) => tool !== null)
}

const marginTool = (margin: boolean): ArticleTool => ({
  id: 'margin',
  command: 'margin',
  group,
  leaves: 4,
  speaks: 11,
  pressed: margin,
  label: margin ? sentences.hideMargin : sentences.showMargin,
  word: words.margin,
  icon: <PanelRight aria-hidden />,
})
