import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Corrected } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../../data/mutate.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { focusText } from '../../ui/keep-focus.ts'
import styles from './FactsPanel.module.css'
import { capturedFact, checkField, type LineField, lineFields, namesOf } from './fact-fields.ts'

/** The facts of an article, to be put right by hand: what was captured stays beside, and can be taken back. */
export function FactsPanel({ article, onClose }: { readonly article: ArticleView; readonly onClose: () => void }) {
  const change = useChange()
  const correct = (set: Corrected, reset: readonly (keyof Corrected)[] = []) =>
    void change('correct', { id: article.id, set, reset: [...reset] })
  const { facts, captured, corrected } = article
  const back = (field: LineField | 'byline') =>
    corrected.includes(field) ? (
      <p className={styles.captured}>
        <span dir="auto">{`Captured: ${capturedFact(captured, field)}`}</span>
        <Button look="link" onClick={() => correct({}, [field])}>
          Take it back
        </Button>
      </p>
    ) : null
  const line = ([field, label, hint]: (typeof lineFields)[number]) => (
    <Line
      key={field}
      field={field}
      label={label}
      hint={hint}
      value={facts[field] ?? ''}
      onChange={(value) =>
        correct({ [field]: value === captured[field] ? undefined : value }, value === captured[field] ? [field] : [])
      }
    >
      {back(field)}
    </Line>
  )
  const [title, ...others] = lineFields
  const panel = useRef<HTMLElement>(null)
  // The panel, not its first field: a key pressed too much must not change a title.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const leave = () => {
    onClose()
    focusText()
  }
  return (
    <section
      ref={panel}
      className={styles.facts}
      aria-label="Facts of the article"
      lang="en"
      dir="ltr"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        leave()
      }}
    >
      <header>
        <h2>Facts</h2>
        <IconButton label="Close the facts" onClick={leave}>
          <X aria-hidden />
        </IconButton>
      </header>
      {title && line(title)}
      <Names
        names={facts.byline}
        onChange={(byline) => {
          const same = byline.join('\n') === captured.byline.join('\n')
          correct(same ? {} : { byline }, same ? ['byline'] : [])
        }}
      >
        {back('byline')}
      </Names>
      {others.map(line)}
    </section>
  )
}

interface LineProps {
  readonly field: LineField
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string | null) => void
  readonly children: ReactNode
}

/** A fact of one line: kept when it is left or by Enter, as it was by Escape. */
function Line({ field, label, hint, value, onChange, children }: LineProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  // A new version may bring another fact: what is being written stays.
  if (known !== value) {
    setKnown(value)
    if (text === known || (checkValue(field, text) ?? '') === value) setText(value)
  }
  const [problem, setProblem] = useState<string | null>(null)
  const keep = () => {
    const checked = checkField(field, text)
    if ('problem' in checked) return setProblem(checked.problem)
    setProblem(null)
    if ((checked.value ?? '') === value) return setText(value)
    onChange(checked.value)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        placeholder={hint}
        value={text}
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}problem`}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(null)
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') keep()
          else if (event.key === 'Escape' && (text !== value || problem !== null)) {
            setText(value)
            setProblem(null)
          } else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {problem !== null && (
        <p className={styles.problem} id={`${id}problem`} role="alert">
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

function checkValue(field: LineField, text: string): string | null {
  const checked = checkField(field, text)
  return 'problem' in checked ? null : checked.value
}

interface NamesProps {
  readonly names: readonly string[]
  readonly onChange: (names: string[]) => void
  readonly children: ReactNode
}

/** Who wrote it: one name a line, as many as there are. */
function Names({ names, onChange, children }: NamesProps) {
  const id = useId()
  const asLines = names.length > 0 ? names : ['']
  const [written, setWritten] = useState<readonly string[]>(asLines)
  const [known, setKnown] = useState(names.join('\n'))
  // As with the lines: what is being written stays.
  if (known !== names.join('\n')) {
    setKnown(names.join('\n'))
    if (namesOf(written).join('\n') === known) setWritten(asLines)
  }
  const keep = (now: readonly string[]) => {
    const next = namesOf(now)
    if (next.join('\n') !== names.join('\n')) onChange(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out with the other fields
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id}>By</span>
      <div className={styles.names}>
        {written.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          <div key={index} className={styles.name}>
            <input
              type="text"
              dir="auto"
              aria-label={`Author ${index + 1}`}
              placeholder="Name"
              value={name}
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: a line that was just added is to be written in
              autoFocus={name === '' && index > 0}
              onChange={(event) => setWritten(written.with(index, event.target.value))}
              onBlur={() => keep(written)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter') keep(written)
                else if (event.key === 'Escape' && written.join('\n') !== asLines.join('\n')) setWritten(asLines)
                else return
                event.preventDefault()
              }}
            />
            <IconButton
              label={`Take ${name.trim() || 'this line'} off`}
              onClick={() => {
                const rest = written.toSpliced(index, 1)
                setWritten(rest.length > 0 ? rest : [''])
                keep(rest)
              }}
            >
              <X aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button look="link" onClick={() => setWritten([...written, ''])}>
          <Plus aria-hidden /> Add a name
        </Button>
      </div>
      {children}
    </div>
  )
}
