import type { Tag } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { Branch } from './topic-tree.ts'

/** What a key does in the tree: goes to another line, or folds or unfolds this one. */
type Step = { readonly do: 'go'; readonly tag: Tag } | { readonly do: 'fold'; readonly folded: boolean }

/** The step of a key as in every tree (ARIA Authoring Practices, tree view); null for other keys. */
export function stepIn(branches: readonly Branch[], here: Branch, key: string): Step | null {
  const at = branches.indexOf(here)
  const go = (to: Branch | undefined): Step | null => (to === undefined ? null : { do: 'go', tag: to.tag })
  switch (key) {
    case 'ArrowDown':
      return go(branches[at + 1])
    case 'ArrowUp':
      return go(branches[at - 1])
    case 'Home':
      return go(branches[0])
    case 'End':
      return go(branches.at(-1))
    case 'ArrowRight':
      if (here.open === null) return null
      return here.open ? go(branches[at + 1]) : { do: 'fold', folded: false }
    case 'ArrowLeft': {
      if (here.open) return { do: 'fold', folded: true }
      const { parent } = here
      return parent === null ? null : go(branches.find(({ tag }) => tagKey(tag) === tagKey(parent)))
    }
    default:
      return null
  }
}
