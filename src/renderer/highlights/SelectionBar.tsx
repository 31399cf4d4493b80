import { FileOutput, Quote, Tag, Trash2, X } from 'lucide-react'
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
import { copySelected } from './copy-selected.ts'
import styles from './SelectionBar.module.css'
import { actions, listLabels, selectedSentence } from './sentences.ts'

/** What can be done with the selected highlights, in place of the head of the list. The single keys do the same. */
export function SelectionBar() {
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
      <div className={styles.bar} role="toolbar" aria-label={actions.bar}>
        <p role="status">{selectedSentence(selected.size)}</p>
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
        <IconButton label={actions.clear} keys="Esc" onClick={clear}>
          <X aria-hidden />
        </IconButton>
      </div>
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
