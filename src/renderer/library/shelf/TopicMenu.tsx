import { Ban, FilePlus, FolderOpen, Pencil, Plus, Trash2 } from 'lucide-react'
import type { Colour, Id } from '#shared/model.ts'
import type { Topic } from '#shared/views.ts'
import { useKeysShown } from '../../commands/use-keys-shown.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { useView } from '../../data/state/view.ts'
import { ContextMenu } from '../../ui/kit.ts'
import { isMac } from '../../ui/platform.ts'

const colours: readonly (readonly [Colour, string])[] = [
  [1, 'Yellow'],
  [2, 'Green'],
  [3, 'Blue'],
  [4, 'Red'],
  [5, 'Purple'],
]

interface Props {
  readonly topic: Topic
  readonly at: Spot
  readonly onOpen: () => void
  readonly onRename: () => void
  readonly onNew: () => void
  readonly onFile: (ids: readonly Id[]) => void
  readonly onColour: (colour: Colour | null) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** What can be done with a topic. */
export function TopicMenu({ topic, at, onOpen, onRename, onNew, onFile, onColour, onRemove, onClose }: Props) {
  const chosen = useSelectedArticles((choice) => choice.ids)
  const article = useView((view) => view.article)
  const ids = chosen.size > 0 ? [...chosen] : article === null ? [] : [article]
  const key = useKeysShown()
  return (
    <ContextMenu
      label={topic.tag}
      at={at}
      onClose={onClose}
      groups={[
        [
          { id: 'open', label: 'Open', icon: <FolderOpen aria-hidden />, keys: 'Enter', run: onOpen },
          {
            id: 'file',
            label: fileSentence(ids.length, chosen.size > 0),
            icon: <FilePlus aria-hidden />,
            disabled: ids.length === 0,
            run: () => onFile(ids),
          },
        ],
        [
          { id: 'rename', label: 'Rename…', icon: <Pencil aria-hidden />, keys: key('rename-topic'), run: onRename },
          { id: 'new', label: 'New topic below it…', icon: <Plus aria-hidden />, run: onNew },
        ],
        [
          ...colours.map(([colour, label]) => ({
            id: `colour-${colour}`,
            label,
            colour,
            current: topic.colour === colour,
            run: () => onColour(colour),
          })),
          {
            id: 'colour-none',
            label: 'No colour',
            icon: <Ban aria-hidden />,
            current: topic.colour === null,
            run: () => onColour(null),
          },
        ],
        [
          {
            id: 'delete',
            label: 'Delete the topic',
            icon: <Trash2 aria-hidden />,
            keys: isMac ? '⌦' : 'Del',
            run: onRemove,
          },
        ],
      ]}
    />
  )
}

function fileSentence(count: number, chosen: boolean): string {
  if (!chosen) return 'File the article on the page here'
  return count === 1 ? 'File the chosen article here' : `File the ${count.toLocaleString('en')} chosen here`
}
