import { Plus, X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Button, IconButton } from '../../../ui/Button.tsx'
import styles from './DetailsPanel.module.css'
import { namesOf } from './detail-fields.ts'
import { authorLabel, removeAuthor, sentences } from './sentences.ts'

interface Props {
  readonly names: readonly string[]
  readonly onChange: (names: string[]) => void
  readonly children: ReactNode
}

/** The authors, one name in each line. */
export function AuthorField({ names, onChange, children }: Props) {
  const id = useId()
  const initial = names.length > 0 ? names : ['']
  const [lines, setLines] = useState<readonly string[]>(initial)
  const [lastNames, setLastNames] = useState(names.join('\n'))
  // As with the other details: keep what the user is writing.
  if (lastNames !== names.join('\n')) {
    setLastNames(names.join('\n'))
    if (namesOf(lines).join('\n') === lastNames) setLines(initial)
  }
  const save = (now: readonly string[]) => {
    const next = namesOf(now)
    if (next.join('\n') !== names.join('\n')) onChange(next)
  }
  const remove = (index: number) => {
    const rest = lines.toSpliced(index, 1)
    setLines(rest.length > 0 ? rest : [''])
    save(rest)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out with the other fields
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id}>{sentences.authors}</span>
      <div className={styles.names}>
        {lines.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: only its position identifies a line
          <div key={index} className={styles.name}>
            <input
              type="text"
              dir="auto"
              aria-label={authorLabel(index + 1)}
              placeholder={sentences.authorHint}
              value={name}
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: a new line is there to be written in
              autoFocus={name === '' && index > 0}
              onChange={(event) => setLines(lines.with(index, event.target.value))}
              onBlur={() => save(lines)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter') save(lines)
                else if (event.key === 'Escape' && lines.join('\n') !== initial.join('\n')) setLines(initial)
                else return
                event.preventDefault()
              }}
            />
            <IconButton label={removeAuthor(name.trim())} onClick={() => remove(index)}>
              <X aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button look="link" onClick={() => setLines([...lines, ''])}>
          <Plus aria-hidden /> {sentences.addAuthor}
        </Button>
      </div>
      {children}
    </div>
  )
}
