import type { Revert } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'

type Way = Revert['articles'][number]

/**
 * The ways back of several changes as one for each article. An article may be met twice (two addresses of one page);
 * which change came first is told by the revisions, for the replies come in any order.
 */
export function joined(ways: readonly Way[]): Way[] {
  const byId = new Map<Id, Way>()
  for (const way of ways) {
    const other = byId.get(way.id)
    byId.set(way.id, other === undefined ? way : other.revision === way.expects ? both(way, other) : both(other, way))
  }
  return [...byId.values()]
}

/** Back over the later change to before the earlier one: where both name a field, the earlier knows how it was. */
function both(earlier: Way, later: Way): Way {
  const state = { ...later.set.state, ...earlier.set.state }
  return {
    id: earlier.id,
    expects: later.expects,
    revision: earlier.revision,
    set: { ...later.set, ...earlier.set, ...(Object.keys(state).length === 0 ? {} : { state }) },
  }
}
