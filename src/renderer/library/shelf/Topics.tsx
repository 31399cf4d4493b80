import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Tag } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { Topic } from '#shared/views.ts'
import { useCommands } from '../../commands/registry.ts'
import { useTopics } from '../../data/cache/queries.ts'
import type { DragLoad } from '../../data/state/drag.ts'
import type { Spot } from '../../data/state/row-menu.ts'
import { useView } from '../../data/state/view.ts'
import shelf from './Shelf.module.css'
import { NO_TOPICS, topicLabels } from './sentences.ts'
import { TopicMenu } from './TopicMenu.tsx'
import { TopicName, type TopicPrompt } from './TopicName.tsx'
import styles from './Topics.module.css'
import { TopicTree } from './TopicTree.tsx'
import { type TopicActions, useTopicActions } from './topic-actions.ts'
import { movedUnder, topicIn } from './topic-tree.ts'
import { useDropTarget } from './use-drop-target.ts'
import { type TopicTreeState, useTopicTree } from './use-topic-tree.ts'

const none: readonly never[] = []
const newTopic = { for: 'new', under: null, ids: [] } as const satisfies TopicPrompt

/** The tree of topics, its menu and the dialog that asks for a name. Articles and topics can be dropped on it. */
export function Topics() {
  const topics = useTopics().data?.topics ?? none
  const actions = useTopicActions()
  const tree = useTopicTree(topics)
  const [menu, setMenu] = useState<{ readonly tag: Tag; readonly at: Spot } | null>(null)
  const [prompt, setPrompt] = useState<TopicPrompt | null>(null)
  useTopicCommands(tree, setPrompt)
  const drop = (load: DragLoad, on: Tag | null) => {
    const question = dropOnTopic(load, on, topics, actions)
    if (question !== null) setPrompt(question)
  }
  const open = (tag: Tag) => {
    tree.moveCursor(tag)
    useView.getState().goTo({ kind: 'topic', tag })
  }
  const openMenu = (tag: Tag, at: Spot) => {
    tree.moveCursor(tag)
    setMenu({ tag, at })
  }
  const topic = menu === null ? undefined : topicIn(topics, menu.tag)
  return (
    <section aria-labelledby="topics">
      <TopicsHead onDrop={(load) => drop(load, null)} onNew={() => setPrompt(newTopic)} />
      {tree.branches.length === 0 && <p className={shelf.lesson}>{NO_TOPICS}</p>}
      {tree.branches.length > 0 && (
        <TopicTree
          tree={tree}
          onOpen={open}
          onMenu={openMenu}
          onDrop={drop}
          onRemove={(tag) => void actions.remove(tag)}
        />
      )}
      {menu !== null && topic !== undefined && (
        <TopicMenu
          topic={topic}
          at={menu.at}
          actions={actions}
          onOpen={open}
          onAsk={setPrompt}
          onClose={() => setMenu(null)}
        />
      )}
      {prompt !== null && (
        <TopicName
          prompt={prompt}
          topics={topics}
          actions={actions}
          onNamed={tree.moveCursor}
          onClose={() => setPrompt(null)}
        />
      )}
    </section>
  )
}

/** The heading of the topics. A topic dropped on it moves to the top; articles dropped on it get a new topic. */
function TopicsHead({ onDrop, onNew }: { readonly onDrop: (load: DragLoad) => void; readonly onNew: () => void }) {
  const target = useDropTarget((load) => load.kind === 'articles' || load.tag.includes('/'), onDrop)
  return (
    <header className={styles.head} {...target}>
      <h2 className={shelf.group} id="topics">
        {topicLabels.heading}
      </h2>
      <button type="button" className={styles.add} aria-label={topicLabels.new} title={topicLabels.new} onClick={onNew}>
        <Plus aria-hidden />
      </button>
    </header>
  )
}

/** Renaming means the topic that the keys are at, else the one that is listed. */
function useTopicCommands(tree: TopicTreeState, ask: (prompt: TopicPrompt) => void): void {
  const place = useView((view) => view.place)
  useCommands({
    'new-topic': () => ask(newTopic),
    'rename-topic': () => {
      const tag = tree.hasFocus() ? tree.cursor?.tag : place.kind === 'topic' ? place.tag : undefined
      if (tag !== undefined) ask({ for: 'rename', tag, text: null })
    },
  })
}

/**
 * Files articles under a topic, or moves a topic below it.
 * @param on null for the top of the tree
 * @returns what has to be asked first: a name, or whether two topics become one; null where all is done
 */
function dropOnTopic(
  load: DragLoad,
  on: Tag | null,
  topics: readonly Topic[],
  actions: TopicActions,
): TopicPrompt | null {
  if (load.kind === 'articles') {
    if (on === null) return { ...newTopic, ids: load.ids }
    void actions.file(load.ids, on)
    return null
  }
  const to = movedUnder(load.tag, on)
  if (tagKey(to) === tagKey(load.tag)) return null
  if (topicIn(topics, to) !== undefined) return { for: 'rename', tag: load.tag, text: to.includes('/') ? to : `/${to}` }
  void actions.rename(load.tag, to)
  return null
}
