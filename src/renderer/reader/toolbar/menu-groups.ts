import type { CommandId } from '#shared/commands.ts'
import type { ArticleView } from '#shared/views.ts'
import { dateLocale, whenSentence } from '../../data/dates.ts'
import { useView } from '../../data/state/view.ts'
import type { Groups } from '../../ui/kit.ts'
import { commandItem, type KeyLabel } from '../menus.ts'
import type { Heading } from '../outline/outline.ts'
import { hasPage } from '../use-cut-commands.ts'
import type { ArticleTool } from './article-tool.ts'
import { sentences, versionLabel } from './sentences.ts'

/**
 * Seldom used actions for an article, which need no button of their own, after those that the bar has no room for.
 * @param homeless the tools without room
 */
export function moreGroups(article: ArticleView, keys: KeyLabel, homeless: readonly ArticleTool[]): Groups {
  const { state, corrected } = article
  const item = (id: CommandId, label: string) => commandItem(id, label, keys)
  // Two of them are here at any width.
  const added = homeless.filter(({ id }) => id !== 'find-in-page' && id !== 'trash')
  return [
    added.map(({ id, command, label, disabled, run }) =>
      command === null ? { id, label, disabled, run: run ?? (() => undefined) } : item(command, label),
    ),
    [
      item('article-note', sentences.articleNote),
      item('list-highlights', sentences.listHighlights),
      item('facts', corrected.length > 0 ? sentences.correctedFacts : sentences.correctFacts),
    ],
    [
      item('left-out', sentences.leftOut),
      item('stories', sentences.stories),
      item('encoding', hasPage(article) ? sentences.encoding : sentences.noPage),
    ],
    [
      item('find-in-page', sentences.find),
      item('copy-article-link', sentences.copyLink),
      item('print', sentences.print),
    ],
    [
      item('read', state.read ? sentences.markUnread : sentences.markRead),
      item('trash', state.trashedAt === null ? sentences.trash : sentences.restore),
    ],
  ]
}

/** The headings of the article. @param at the index of the one being read */
export function outlineGroups(headings: readonly Heading[], at: number, goTo: (heading: Heading) => void): Groups {
  return [
    headings.map((heading, index) => ({
      id: `heading-${index}`,
      label: heading.text,
      depth: heading.depth,
      current: index === at,
      run: () => goTo(heading),
    })),
  ]
}

/** The versions of an article, the newest first. */
export function versionGroups({ versions, current, version }: ArticleView): Groups {
  const locale = dateLocale(navigator.language)
  return [
    [...versions].reverse().map(({ n, capturedAt }) => ({
      id: `version-${n}`,
      label: versionLabel(n, whenSentence(capturedAt, locale)),
      current: n === version,
      run: () => useView.getState().look(n === current ? null : n),
    })),
  ]
}
