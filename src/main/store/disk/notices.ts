import { plainLine } from '#shared/text/plain-line.ts'
import type { Notice, Problem } from '#shared/views.ts'
import { sha256 } from './durable.ts'
import { createNoticesFile, LONGEST, MOST_NOTICES, type NoticesFileParts, type StoredNotice } from './notices-file.ts'
import { checkedSentence, moreDamaged } from './sentences.ts'

/** What the user should know about the library. Each notice is shown once. */
export interface Notices {
  /** Reads the notices of earlier runs that no window has shown, and writes them with those added before this call. */
  open(parts: NoticesFileParts): Promise<void>
  /**
   * @param damage for a notice that has to be kept until a window shows it: the promise resolves when it is on disk.
   * Without it, every run finds out about the notice by itself.
   */
  add(notice: Notice, damage?: Damage): Promise<void>
  /** The first hundred, and one that counts the others. */
  all(): readonly Notice[]
  /** Removes notices that the user has seen. */
  dismiss(ids: readonly string[]): Promise<void>
  /** Adds a notice of what a check has found, in place of the one from the check before. */
  reportCheck(problems: readonly Problem[]): Promise<void>
  /** What was repaired, by any run, since the last call. */
  takeHealed(): Promise<readonly Problem[]>
  /** Calls after each change of the notices. */
  listen(listener: () => void): void
  /** Resolves when all notices that have to be kept are on disk. */
  settled(): Promise<void>
}

/** What happened to a file. */
export interface Damage {
  /** Within the library. */
  readonly path: string
  /** What was kept of it, as a sentence. */
  readonly kept: string | null
  /** Whether it was repaired: then the next check lists it. */
  readonly healed: boolean
}

/** How the ids of what checks have found begin. */
const CHECK = 'check:'

export function createNotices(): Notices {
  const byId = new Map<string, Notice>()
  const file = createNoticesFile()
  const dismissed = new Set<string>()
  const listeners = new Set<() => void>()
  let now = () => new Date()

  function notify(): void {
    for (const listener of listeners) listener()
  }

  function saveAndNotify(): Promise<void> {
    const saved = file.save()
    notify()
    return saved
  }

  async function add(given: Notice, damage?: Damage): Promise<void> {
    // It may quote what a page or a folder calls itself.
    const notice = { ...given, message: plainLine(given.message) }
    const former = file.get(notice.id)
    // The same damage once more, and repaired once more.
    if (damage?.healed && former !== undefined && !former.healed) {
      file.set({ ...former, healed: true })
      return saveAndNotify()
    }
    if (byId.has(notice.id) || (!damage?.healed && dismissed.has(notice.id))) return
    byId.set(notice.id, notice)
    const stored = damage === undefined ? null : storedNotice(notice, damage, now())
    if (stored === null) return notify()
    file.set(stored)
    await saveAndNotify()
  }

  return {
    async open(parts) {
      now = parts.now
      for (const { id, kind, articleId, message } of await file.open(parts))
        byId.set(id, { id, kind, articleId, message })
    },

    add,
    all: () => withCount([...byId.values()]),

    async dismiss(ids) {
      for (const id of ids) {
        dismissed.add(id)
        byId.delete(id)
        file.delete(id)
      }
      await saveAndNotify()
    },

    async reportCheck(problems) {
      for (const { id } of file.values().filter((each) => each.id.startsWith(CHECK))) {
        file.delete(id)
        byId.delete(id)
      }
      const [first] = problems
      if (first !== undefined) await add(checkNotice(first, problems), { path: first.path, kept: null, healed: false })
      if (file.isDue()) await saveAndNotify()
    },

    async takeHealed() {
      const healed = file.values().filter((notice) => notice.healed)
      for (const notice of healed) file.set({ ...notice, healed: false })
      await file.save()
      return healed.map(({ path, articleId, kept }) => ({ kind: 'healed', path, id: articleId, kept }))
    },

    listen: (listener) => void listeners.add(listener),
    settled: () => file.save(),
  }
}

/** Null for a kind of notice that every run finds out about by itself. */
function storedNotice(notice: Notice, { path, kept, healed }: Damage, now: Date): StoredNotice | null {
  const { kind, articleId } = notice
  if (kind !== 'restored' && kind !== 'damaged') return null
  const short = (text: string) => text.slice(0, LONGEST)
  return {
    id: short(notice.id),
    kind,
    articleId,
    message: short(notice.message),
    path: short(path),
    kept,
    healed,
    toldAt: now.toISOString(),
  }
}

function withCount(all: readonly Notice[]): readonly Notice[] {
  const more = all.length - MOST_NOTICES
  if (more <= 0) return all
  return [
    ...all.slice(0, MOST_NOTICES),
    { id: `more:${more}`, kind: 'damaged', articleId: null, message: moreDamaged(more) },
  ]
}

function checkNotice(first: Problem, problems: readonly Problem[]): Notice {
  const paths = problems.map(({ path }) => path).join('\n')
  return {
    id: `${CHECK}${sha256(Buffer.from(paths))}`,
    kind: 'damaged',
    articleId: null,
    message: checkedSentence(problems.length, first.path),
  }
}
