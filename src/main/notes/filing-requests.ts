import type { Checked } from '#shared/contract.ts'
import type { State } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Edit } from '../changes/edit.ts'
import type { Handlers } from '../handlers.ts'
import type { Filing } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { retag, spelling } from '../tags.ts'
import { type ActionLabel, labelOf } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly now: () => Date
}

/** How articles are filed: their tags, their states, and the trash. */
export function filingHandlers({ store, changes, now }: Parts): Pick<Handlers, 'tag' | 'state' | 'trash' | 'restore'> {
  return {
    tag({ ids, add, remove }) {
      const spelled = spelling(store)
      return changes.apply(
        labelOf(topicsAction(add.length, remove.length), ids.length),
        ids.map((id) => ({
          id,
          file(filing) {
            const tags = retag(filing.tags, add, remove, spelled)
            return tags === filing.tags ? filing : { ...filing, tags }
          },
        })),
      )
    },

    state({ ids, ...set }) {
      const edits = ids.map((id): Edit => ({ id, file: (filing) => withState(filing, set) }))
      // The program observes progress, and read set together with it; that is no action of the user.
      if (set.progress !== undefined && set.starred === undefined && set.archived === undefined)
        return changes.observe(edits)
      return changes.apply(labelOf(stateAction(set), ids.length), edits)
    },

    trash: ({ ids }) =>
      changes.apply(
        labelOf('trash', ids.length),
        ids.map((id) => ({
          id,
          file: (filing) =>
            filing.state.trashedAt === null ? withState(filing, { trashedAt: now().toISOString() }) : filing,
        })),
      ),

    restore: ({ ids }) =>
      changes.apply(
        labelOf('restore', ids.length),
        ids.map((id) => ({ id, file: (filing) => withState(filing, { trashedAt: null }) })),
      ),
  }
}

function withState<T extends Filing>(filing: T, set: Partial<State>): T {
  const state = { ...filing.state }
  let changed = false
  for (const key of Object.keys(set) as (keyof State)[]) {
    if (set[key] === undefined || set[key] === state[key]) continue
    Object.assign(state, { [key]: set[key] })
    changed = true
  }
  return changed ? { ...filing, state } : filing
}

/** @param added how many topics @param removed how many topics */
function topicsAction(added: number, removed: number): ActionLabel {
  if (added + removed !== 1) return 'topics'
  return added === 1 ? 'file' : 'unfile'
}

function stateAction({
  read,
  starred,
  archived,
}: Pick<Checked<'state'>, 'read' | 'starred' | 'archived'>): ActionLabel {
  if ([read, starred, archived].filter((each) => each !== undefined).length > 1) return 'state'
  if (starred !== undefined) return starred ? 'star' : 'unstar'
  if (archived !== undefined) return archived ? 'archive' : 'unarchive'
  return read === false ? 'unread' : 'read'
}
