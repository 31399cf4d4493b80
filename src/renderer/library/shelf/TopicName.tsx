import type { Colour, Id, Tag } from '#shared/model.ts'
import type { Topic } from '#shared/views.ts'
import { topicsIn } from '../../data/topic-names.ts'
import { NameDialog } from '../../ui/fields/NameDialog.tsx'
import { topicLabels } from './sentences.ts'
import type { TopicActions } from './topic-actions.ts'
import { nameOfTopic, newMeaning, renamed, renameMeaning } from './topic-tree.ts'

/** Why the dialog asks for a topic's name. */
export type TopicPrompt =
  /** `text` is in the field at first; null for the name that the topic has. */
  | { readonly for: 'rename'; readonly tag: Tag; readonly text: string | null }
  /** The articles `ids` are filed under the new topic. */
  | { readonly for: 'new'; readonly under: Tag | null; readonly ids: readonly Id[] }

interface Props {
  readonly prompt: TopicPrompt
  readonly topics: readonly Topic[]
  readonly actions: TopicActions
  readonly onNamed: (tag: Tag) => void
  readonly onClose: () => void
}

/** Asks for the name of a new topic, or for another name of one that exists. */
export function TopicName({ prompt, topics, actions, onNamed, onClose }: Props) {
  if (prompt.for === 'rename') {
    const { tag, text } = prompt
    return (
      <NameDialog
        title={topicLabels.renameTitle}
        label={topicLabels.renameName}
        value={text ?? nameOfTopic(tag)}
        meaning={(name) => renameMeaning(tag, name, topics)}
        onName={async (name) => {
          const to = renamed(tag, name)
          if (to === null || !(await actions.rename(tag, to))) return false
          onNamed(to)
          return true
        }}
        onClose={onClose}
      />
    )
  }
  const { under, ids } = prompt
  return (
    <NameDialog
      title={topicLabels.new}
      label={topicLabels.newName}
      value={under === null ? '' : `${under}/`}
      meaning={(name) => newMeaning(name, topics, ids.length)}
      onName={async (name) => {
        const [tag] = topicsIn(name)
        if (tag === undefined) return false
        const isDone = ids.length > 0 ? await actions.file(ids, tag) : await actions.colour(tag, colourFor(topics))
        if (isDone) onNamed(tag)
        return isDone
      }}
      onClose={onClose}
    />
  )
}

/** A topic without articles exists by its colour. It gets the colour that fewest topics have. */
function colourFor(topics: readonly Topic[]): Colour {
  const uses = (colour: Colour) => topics.filter((topic) => topic.colour === colour).length
  return ([3, 2, 4, 1, 5] as const).toSorted((a, b) => uses(a) - uses(b))[0] ?? 3
}
