import { useRef } from 'react'
import type { Id } from '#shared/model.ts'
import type { ReceiptView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { useChange } from '../data/mutate.ts'
import { usePageLabels } from '../data/page/use-page-labels.ts'
import { useView } from '../data/state/view.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { moveFocus, useFocusAfter } from '../ui/lists/list-focus.ts'
import { holdScroll } from './hold-scroll.ts'
import styles from './receipt.module.css'
import { Story } from './Story.tsx'
import { actionLabel, storySentences } from './sentences.ts'

interface Props {
  readonly id: Id
  readonly version: number
  readonly stories: ReceiptView['stories']
  /** An older version is shown: nothing in it can be changed. */
  readonly readOnly: boolean
}

/** Other stories on the article’s page: to read here, to keep as articles, or to add to this article. */
export function Stories({ id, version, stories, readOnly }: Props) {
  const { of: labelOf } = usePageLabels()
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const section = useRef<HTMLElement>(null)
  const focusAfter = useFocusAfter(stories)
  const titleAt = (at: number) => {
    const titles = section.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? []
    return (
      titles[Math.min(at, titles.length - 1)] ??
      section.current?.closest('[data-place="text"]')?.querySelector('iframe')
    )
  }
  const show = () => {
    section.current?.scrollIntoView({ block: 'start' })
    titleAt(0)?.focus({ preventScroll: true })
  }
  useCommands({ stories: stories.length === 0 ? undefined : show })
  if (stories.length === 0) return null

  const keep = async (storyIds: readonly string[], at: number) => {
    focusAfter(() => titleAt(at))
    const answer = await change('keep-stories', { id, stories: [...storyIds] })
    const refusal = answer?.clips.find(({ error }) => error !== null)
    if (refusal?.error) say(refusal.error.message)
  }
  const take = (story: string, end: number | null, at: number) => {
    holdScroll(section.current)
    focusAfter(() => titleAt(at))
    void change('cut', { id, version, cut: { do: 'main', story, end } })
  }
  const notKept = stories.filter(({ kept }) => kept === null).map((story) => story.id)
  return (
    <section
      ref={section}
      className={styles.part}
      aria-label={labelOf(storySentences.region)}
      onKeyDownCapture={moveFocus}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{storySentences.region}</h2>
        {!readOnly && notKept.length > 1 && (
          <button type="button" className={styles.action} onClick={() => void keep(notKept, 0)}>
            {notKept.length === stories.length ? storySentences.keepAll : storySentences.keepOthers}
          </button>
        )}
      </div>
      <ol className={styles.blocks}>
        {stories.map((story, at) => (
          <Story
            key={story.id}
            story={story}
            onTake={readOnly ? null : (end) => take(story.id, end, at)}
            action={<StoryAction story={story} readOnly={readOnly} onKeep={() => void keep([story.id], at)} />}
          />
        ))}
      </ol>
    </section>
  )
}

interface StoryActionProps {
  readonly story: ReceiptView['stories'][number]
  readonly readOnly: boolean
  readonly onKeep: () => void
}

/** Opens a story that is in the library, or keeps it there. */
function StoryAction({ story: { kept: articleId, facts }, readOnly, onKeep }: StoryActionProps) {
  if (articleId !== null)
    return (
      <span className={styles.inLibrary}>
        <span>{storySentences.inLibrary}</span>
        <Button
          aria-label={actionLabel(storySentences.open, facts.title)}
          onClick={() => useView.getState().open(articleId)}
        >
          {storySentences.open}
        </Button>
      </span>
    )
  return readOnly ? null : (
    <Button aria-label={actionLabel(storySentences.keep, facts.title)} onClick={onKeep}>
      {storySentences.keep}
    </Button>
  )
}
