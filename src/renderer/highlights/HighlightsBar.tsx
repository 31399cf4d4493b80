import { FileOutput, Quote, Tag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Colour } from '#shared/model.ts'
import { runCommand, useCommands } from '../commands/registry.ts'
import { useKeyLabels } from '../commands/use-key-labels.ts'
import { useColourNames } from '../data/cache/queries.ts'
import { colourName, colours } from '../data/colours.ts'
import { useChange } from '../data/mutate.ts'
import { highlightOfKey, useSelectedHighlights } from '../data/state/highlight-selection.ts'
import { useView } from '../data/state/view.ts'
import { IconButton } from '../ui/Button.tsx'
import { TopicInput } from '../ui/fields/TopicInput.tsx'
import { SelectionBar } from '../ui/lists/SelectionBar.tsx'
import { copySelected } from './copy-selected.ts'
import styles from './HighlightsBar.module.css'
import { actions, listLabels } from './sentences.ts'

/** What can be done with the selected highlights, in place of the head of the list. The single keys do the same. */
export function HighlightsBar() {
  const selected = useSelectedHighlights(({ ids }) => ids)
  const [editsTopics, editTopics] = useState(false)
  const change = useChange()
  const highlights = [...selected].map(highlightOfKey)
  const clear = () => {
    useSelectedHighlights.getState().clear()
    runCommand('back')
  }
  const colour = (to: Colour) => void change('change-highlights', { highlights, colour: to })
  const remove = async () => {
    if ((await change('remove-highlights', { highlights })) !== null) clear()
  }
  const copy = () => void copySelected(highlights)
  const exportArticles = () => useView.getState().exportThese([...new Set(highlights.map(({ id }) => id))])
  useCommands(
    {
      'colour-1': () => colour(1),
      'colour-2': () => colour(2),
      'colour-3': () => colour(3),
      'colour-4': () => colour(4),
      'colour-5': () => colour(5),
      tag: () => editTopics(true),
      copy,
      export: exportArticles,
      'remove-highlight': () => void remove(),
      trash: () => void remove(),
    },
    'first',
  )
  const key = useKeyLabels()
  const names = useColourNames()
  return (
    <>
      <SelectionBar label={actions.bar} count={selected.size} many onClear={clear}>
        {colours.map(([number]) => (
          <IconButton
            key={number}
            label={colourName(number, names)}
            keys={key(`colour-${number}`)}
            onClick={() => colour(number)}
          >
            <i className={styles.colour} data-colour={number} />
          </IconButton>
        ))}
        <IconButton label={actions.topics} keys={key('tag')} onClick={() => editTopics(true)}>
          <Tag aria-hidden />
        </IconButton>
        <IconButton label={actions.copy} keys={key('copy')} onClick={copy}>
          <Quote aria-hidden />
        </IconButton>
        <IconButton label={actions.export} keys={key('export')} onClick={exportArticles}>
          <FileOutput aria-hidden />
        </IconButton>
        <IconButton label={actions.remove} keys={key('trash')} onClick={() => void remove()}>
          <Trash2 aria-hidden />
        </IconButton>
      </SelectionBar>
      {editsTopics && (
        <div className={styles.topics}>
          <p>{listLabels.topics}</p>
          <TopicInput
            had={[]}
            onAdd={async (add) => (await change('change-highlights', { highlights, add: [...add] })) !== null}
            onLeave={() => {
              editTopics(false)
              runCommand('back')
            }}
            onBlur={() => undefined}
          />
        </div>
      )}
    </>
  )
}
