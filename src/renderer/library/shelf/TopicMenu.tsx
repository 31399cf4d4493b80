import { Ban, FilePlus, FolderOpen, Pencil, Plus, Trash2 } from 'lucide-react'
import type { Colour, Tag } from '#shared/model.ts'
import type { Topic } from '#shared/views.ts'
import { useKeyLabels } from '../../commands/use-key-labels.ts'
import { colours } from '../../data/colours.ts'
import { buttons } from '../../data/sentences.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { useView } from '../../data/state/view.ts'
import { ContextMenu, type Item } from '../../ui/kit.ts'
import { isMac } from '../../ui/platform.ts'
import { deleteKey, fileSentence, topicLabels } from './sentences.ts'
import type { TopicPrompt } from './TopicName.tsx'
import type { TopicActions } from './topic-actions.ts'

interface Props {
  readonly topic: Topic
  readonly at: Spot
  readonly actions: TopicActions
  readonly onOpen: (tag: Tag) => void
  /** Asks for a name. */
  readonly onAsk: (prompt: TopicPrompt) => void
  readonly onClose: () => void
}

/** What can be done with a topic. */
export function TopicMenu({ topic, at, actions, onOpen, onAsk, onClose }: Props) {
  const { tag } = topic
  const selected = useSelectedArticles((selection) => selection.ids)
  const article = useView((view) => view.article)
  const ids = selected.size > 0 ? [...selected] : article === null ? [] : [article]
  const key = useKeyLabels()
  return (
    <ContextMenu
      label={tag}
      at={at}
      onClose={onClose}
      groups={[
        [
          { id: 'open', label: buttons.open, icon: <FolderOpen aria-hidden />, keys: 'Enter', run: () => onOpen(tag) },
          {
            id: 'file',
            label: fileSentence(ids.length, selected.size > 0),
            icon: <FilePlus aria-hidden />,
            disabled: ids.length === 0,
            run: () => void actions.file(ids, tag),
          },
        ],
        [
          {
            id: 'rename',
            label: topicLabels.rename,
            icon: <Pencil aria-hidden />,
            keys: key('rename-topic'),
            run: () => onAsk({ for: 'rename', tag, text: null }),
          },
          {
            id: 'new',
            label: topicLabels.newBelow,
            icon: <Plus aria-hidden />,
            run: () => onAsk({ for: 'new', under: tag, ids: [] }),
          },
        ],
        colourItems(topic, (colour) => void actions.colour(tag, colour)),
        [
          {
            id: 'delete',
            label: topicLabels.delete,
            icon: <Trash2 aria-hidden />,
            keys: deleteKey(isMac),
            run: () => void actions.remove(tag),
          },
        ],
      ]}
    />
  )
}

function colourItems(topic: Topic, onColour: (colour: Colour | null) => void): readonly Item[] {
  return [
    ...colours.map(([colour, label]) => ({
      id: `colour-${colour}`,
      label,
      colour,
      current: topic.colour === colour,
      run: () => onColour(colour),
    })),
    {
      id: 'colour-none',
      label: topicLabels.noColour,
      icon: <Ban aria-hidden />,
      current: topic.colour === null,
      run: () => onColour(null),
    },
  ]
}
