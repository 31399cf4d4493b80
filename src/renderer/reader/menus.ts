import type { CommandId } from '#shared/commands.ts'
import type { ArticleView } from '#shared/views.ts'
import { canRun, runHere } from '../commands/registry.ts'
import { dateLocale, whenSentence } from '../data/dates.ts'
import { useView } from '../data/state/view.ts'
import type { Groups, Item } from '../ui/kit.ts'
import type { Opened } from './frame/frame-document.ts'
import type { Selected } from './highlights/use-selection.ts'
import type { Heading } from './outline.ts'
import { hasPage, leaveOutLabel } from './use-cut-commands.ts'

/** The key of a command, as it is set now. */
export type Keys = (id: CommandId) => string | null

/** A line of a menu that runs a command. */
export const commandItem = (id: CommandId, label: string, keys: Keys, more: Partial<Item> = {}): Item => ({
  id,
  label,
  keys: keys(id),
  disabled: !canRun(id),
  run: () => runHere(id),
  ...more,
})

/** What puts right by hand what is part of the article, for what is selected. */
export const cutGroup = (opened: Opened, selected: Selected, keys: Keys): readonly Item[] => [
  commandItem('leave-out', leaveOutLabel(opened, selected), keys),
  commandItem('begin-story', 'Another story begins here', keys),
]

/** What is done seldom with an article: it needs no button of its own. */
export function moreGroups(article: ArticleView, keys: Keys): Groups {
  const { state, corrected } = article
  const item = (id: CommandId, label: string) => commandItem(id, label, keys)
  return [
    [
      item('article-note', 'Note on the whole article'),
      item('list-highlights', 'List of the highlights'),
      item('facts', corrected.length > 0 ? 'Facts, some by hand…' : 'Put the facts right…'),
    ],
    [
      item('left-out', 'What was left out'),
      item('stories', 'Other stories of the page'),
      item(
        'encoding',
        hasPage(article) ? 'Read with another encoding…' : 'Read with another encoding: its page was not kept',
      ),
    ],
    [item('find-in-page', 'Find in this article'), item('print', 'Print with the notes…')],
    [
      item('read', state.read ? 'Mark as unread' : 'Mark as read'),
      item('trash', state.trashedAt === null ? 'Put in the trash' : 'Take out of the trash'),
    ],
  ]
}

/** The headings of the article. @param at the one that is read under */
export function outlineGroups(headings: readonly Heading[], at: number, onHeading: (heading: Heading) => void): Groups {
  return [
    headings.map((heading, index) => ({
      id: `heading-${index}`,
      label: heading.text,
      depth: heading.depth,
      current: index === at,
      run: () => onHeading(heading),
    })),
  ]
}

/** The versions of an article, the newest first. */
export function versionGroups({ versions, current, version }: ArticleView): Groups {
  const locale = dateLocale(navigator.language)
  return [
    [...versions].reverse().map(({ n, capturedAt }) => ({
      id: `version-${n}`,
      label: `Version ${n}, captured ${whenSentence(capturedAt, locale)}`,
      current: n === version,
      run: () => useView.getState().look(n === current ? null : n),
    })),
  ]
}
