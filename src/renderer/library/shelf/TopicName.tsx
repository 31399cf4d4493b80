import type { Colour, Id, Tag } from '#shared/model.ts'
import type { Topic } from '#shared/views.ts'
import { tagsIn } from '../../data/tagging.ts'
import { NameDialog } from '../../ui/fields/NameDialog.tsx'
import type { TopicActions } from './topic-actions.ts'
import { nameOfTag, newMeaning, renamed, renameMeaning } from './topic-tree.ts'

/** What a topic's name is asked for. */
export type Asked =
  /** `written` stands in the field in place of the name it has. */
  | { readonly for: 'rename'; readonly tag: Tag; readonly written: string | null }
  /** Articles are filed under it. */
  | { readonly for: 'new'; readonly under: Tag | null; readonly ids: readonly Id[] }

interface Props {
  readonly asked: Asked
  readonly topics: readonly Topic[]
  readonly actions: TopicActions
  readonly onNamed: (tag: Tag) => void
  readonly onClose: () => void
}

/** Asks for the name of a topic: of a new one, or another for one there is. */
export function TopicName({ asked, topics, actions, onNamed, onClose }: Props) {
  if (asked.for === 'rename') {
    const { tag, written } = asked
    return (
      <NameDialog
        title="Rename the topic"
        label="Its name; with a slash, its whole path"
        value={written ?? nameOfTag(tag)}
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
  const { under, ids } = asked
  return (
    <NameDialog
      title="New topic"
      label="Its name; a slash puts it below another"
      value={under === null ? '' : `${under}/`}
      meaning={(name) => newMeaning(name, topics, ids.length)}
      onName={async (name) => {
        const [tag] = tagsIn(name)
        if (tag === undefined) return false
        const made = ids.length > 0 ? await actions.file(ids, tag) : await actions.colour(tag, colourFor(topics))
        if (made) onNamed(tag)
        return made
      }}
      onClose={onClose}
    />
  )
}

/** A topic without articles is one by its colour: the colour fewest topics have. */
function colourFor(topics: readonly Topic[]): Colour {
  const uses = (colour: Colour) => topics.filter((topic) => topic.colour === colour).length
  return ([3, 2, 4, 1, 5] as const).toSorted((a, b) => uses(a) - uses(b))[0] ?? 3
}
