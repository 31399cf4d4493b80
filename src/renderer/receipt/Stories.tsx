import { useRef } from 'react'
import type { Id } from '#shared/model.ts'
import type { BesideView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { useChange } from '../data/mutate.ts'
import { useView } from '../data/state/view.ts'
import { useToasts } from '../data/toasts.ts'
import { Button } from '../ui/Button.tsx'
import { holdScroll } from './hold-scroll.ts'
import { moveFocus, useFocusAfter } from './list-focus.ts'
import styles from './receipt.module.css'
import { Story } from './Story.tsx'

interface Props {
  readonly id: Id
  readonly version: number
  readonly stories: BesideView['stories']
  /** An older version is looked at: nothing of it is changed. */
  readonly fixed: boolean
}

/** Other stories that stood on the article’s page: to be read here, kept as articles, or given to this one. */
export function Stories({ id, version, stories, fixed }: Props) {
  const change = useChange()
  const say = useToasts((toasts) => toasts.say)
  const section = useRef<HTMLElement>(null)
  const takeFocus = useFocusAfter(stories)
  const titleAt = (at: number) => {
    const titles = section.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? []
    return titles[Math.min(at, titles.length - 1)] ?? document.querySelector('iframe')
  }
  useCommands({
    stories:
      stories.length === 0
        ? undefined
        : () => {
            section.current?.scrollIntoView({ block: 'start' })
            titleAt(0)?.focus({ preventScroll: true })
          },
  })
  if (stories.length === 0) return null

  const keep = async (wanted: readonly string[], at: number) => {
    takeFocus(() => titleAt(at))
    const answer = await change('keep-stories', { id, stories: [...wanted] })
    const refused = answer?.clips.find(({ error }) => error !== null)
    if (refused?.error) say(refused.error.message)
  }
  const take = (story: string, end: number | null, at: number) => {
    holdScroll(section.current)
    takeFocus(() => titleAt(at))
    void change('cut', { id, version, cut: { do: 'main', story, end } })
  }
  const unkept = stories.filter(({ kept }) => kept === null).map((story) => story.id)
  return (
    <section ref={section} className={styles.part} aria-label="Also on this page" onKeyDownCapture={moveFocus}>
      <div className={styles.head}>
        <h2 className={styles.title}>Also on this page</h2>
        {!fixed && unkept.length > 1 && (
          <button type="button" className={styles.way} onClick={() => void keep(unkept, 0)}>
            {unkept.length === stories.length ? 'Keep all' : 'Keep the others too'}
          </button>
        )}
      </div>
      <ol className={styles.blocks}>
        {stories.map((story, at) => (
          <Story
            key={story.id}
            story={story}
            onTake={fixed ? null : (end) => take(story.id, end, at)}
            action={
              story.kept !== null ? (
                <KeptWay id={story.kept} title={story.facts.title} />
              ) : fixed ? null : (
                <Button aria-label={`Keep: ${story.facts.title}`} onClick={() => void keep([story.id], at)}>
                  Keep
                </Button>
              )
            }
          />
        ))}
      </ol>
    </section>
  )
}

function KeptWay({ id, title }: { readonly id: Id; readonly title: string }) {
  return (
    <span className={styles.kept}>
      <span>In the library</span>
      <Button aria-label={`Open: ${title}`} onClick={() => useView.getState().open(id)}>
        Open
      </Button>
    </span>
  )
}
