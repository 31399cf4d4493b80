import { Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Id, Tag } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import { useCommands } from '../../commands/registry.ts'
import { useTopics } from '../../data/cache/queries.ts'
import type { DragLoad } from '../../data/state/drag.ts'
import { useRemembered } from '../../data/state/remembered.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useView } from '../../data/state/view.ts'
import shelf from './Shelf.module.css'
import { TopicMenu } from './TopicMenu.tsx'
import { type Asked, TopicName } from './TopicName.tsx'
import { type TopicEvents, TopicRow } from './TopicRow.tsx'
import styles from './Topics.module.css'
import { useTopicActions } from './topic-actions.ts'
import { branchesOf, movedUnder, topicIn } from './topic-tree.ts'
import { stepIn } from './tree-keys.ts'
import { useDropTarget } from './use-drop-target.ts'

/** The tree of topics: opened, folded, renamed, moved and coloured by mouse and by keys; articles are dropped on it. */
export function Topics() {
  const topics = useTopics().data?.topics ?? none
  const folded = useRemembered(({ view }) => view.folded)
  const place = useView((view) => view.place)
  const actions = useTopicActions()
  const tree = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Tag | null>(null)
  const [menu, setMenu] = useState<{ readonly tag: Tag; readonly at: Spot } | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const branches = useMemo(() => branchesOf(topics, folded), [topics, folded])
  const current = place.kind === 'topic' ? tagKey(place.tag) : null
  /** Where the keys come to: where they were, else the topic that is shown, else the first. */
  const here =
    branches.find(({ tag }) => at !== null && tagKey(tag) === tagKey(at)) ??
    branches.find(({ tag }) => tagKey(tag) === current) ??
    branches[0]

  const isFocused = () => tree.current?.contains(document.activeElement) ?? false
  const goTo = (tag: Tag) => {
    setAt(tag)
    tree.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`)?.focus()
  }
  useCommands({
    'new-topic': () => setAsked({ for: 'new', under: null, ids: [] }),
    'rename-topic': () => {
      const tag = isFocused() ? here?.tag : place.kind === 'topic' ? place.tag : undefined
      if (tag !== undefined) setAsked({ for: 'rename', tag, written: null })
    },
  })
  const drop = (load: DragLoad, on: Tag | null) => {
    if (load.kind === 'articles') {
      if (on !== null) void actions.file(load.ids, on)
      else setAsked({ for: 'new', under: null, ids: load.ids })
      return
    }
    const to = movedUnder(load.tag, on)
    if (tagKey(to) === tagKey(load.tag)) return
    // Two that become one are asked about first.
    if (topicIn(topics, to) === undefined) void actions.rename(load.tag, to)
    else setAsked({ for: 'rename', tag: load.tag, written: to.includes('/') ? to : `/${to}` })
  }
  const latest = useRef(drop)
  latest.current = drop
  const on = useMemo<TopicEvents>(
    () => ({
      open(tag) {
        setAt(tag)
        useView.getState().goTo({ kind: 'topic', tag })
      },
      fold,
      menu(tag, at) {
        setAt(tag)
        setMenu({ tag, at })
      },
      drop: (load, tag) => latest.current(load, tag),
    }),
    [],
  )
  const keys = (event: KeyboardEvent) => {
    if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const step = stepIn(branches, here, event.key)
    if (step?.do === 'go') goTo(step.tag)
    else if (step?.do === 'fold') fold(here.tag, step.folded)
    else if (event.key === 'Enter' || event.key === ' ') on.open(here.tag)
    else if (event.key === 'Delete') void actions.remove(here.tag)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const row = tree.current?.querySelector(`[data-tag="${CSS.escape(here.tag)}"]`)?.getBoundingClientRect()
      if (row !== undefined) on.menu(here.tag, { x: row.left + 24, y: row.bottom })
    } else return
    event.preventDefault()
  }
  const toTop = useDropTarget(
    (load) => load.kind === 'articles' || load.tag.includes('/'),
    (load) => drop(load, null),
  )
  const topic = menu === null ? undefined : topicIn(topics, menu.tag)
  return (
    <section aria-labelledby="topics">
      <header className={styles.head} {...toTop}>
        <h2 className={shelf.group} id="topics">
          Topics
        </h2>
        <button
          type="button"
          className={styles.add}
          aria-label="New topic"
          title="New topic"
          onClick={() => setAsked({ for: 'new', under: null, ids: [] })}
        >
          <Plus aria-hidden />
        </button>
      </header>
      {branches.length === 0 && (
        <p className={shelf.lesson}>Tag an article with t, or drop it on the plus, and its topic stands here.</p>
      )}
      {branches.length > 0 && (
        <div
          className={styles.tree}
          role="tree"
          aria-labelledby="topics"
          ref={tree}
          onKeyDown={keys}
          onFocus={({ target }) => setAt((target as HTMLElement).dataset.tag ?? null)}
        >
          {branches.map((branch) => (
            <TopicRow
              key={branch.tag}
              branch={branch}
              current={tagKey(branch.tag) === current}
              here={branch === here}
              on={on}
            />
          ))}
        </div>
      )}
      {menu !== null && topic !== undefined && (
        <TopicMenu
          topic={topic}
          at={menu.at}
          onOpen={() => on.open(topic.tag)}
          onRename={() => setAsked({ for: 'rename', tag: topic.tag, written: null })}
          onNew={() => setAsked({ for: 'new', under: topic.tag, ids: [] })}
          onFile={(ids: readonly Id[]) => void actions.file(ids, topic.tag)}
          onColour={(colour) => void actions.colour(topic.tag, colour)}
          onRemove={() => void actions.remove(topic.tag)}
          onClose={() => setMenu(null)}
        />
      )}
      {asked !== null && (
        <TopicName asked={asked} topics={topics} actions={actions} onNamed={setAt} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

const none: readonly never[] = []

function fold(tag: Tag, folded: boolean): void {
  const { view, remember } = useRemembered.getState()
  const others = view.folded.filter((each) => tagKey(each) !== tagKey(tag))
  remember({ folded: folded ? [...others, tag] : others })
}
