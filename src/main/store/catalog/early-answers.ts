import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Staging } from '../disk/staging.ts'
import type { CatalogRow } from './catalog-row.ts'
import { firstAnswersFile } from './first-answers-file.ts'
import { FEW } from './first-rows.ts'
import type { CatalogRows } from './rows.ts'

interface Parts {
  readonly rows: Pick<CatalogRows, 'byId' | 'add' | 'put' | 'remove' | 'restore'>
  /** Makes the row of an article from its file; null when the file is beyond repair. @throws Newer */
  readonly readRow: (folder: string) => Promise<CatalogRow | null>
  readonly cacheFileSystem: FileSystem
  readonly cacheFolder: string
  readonly cacheStaging: Staging
  /** The path of the saved catalog. */
  readonly catalog: string
  /** Reads the rows as they were saved. */
  readonly recall: () => Promise<readonly CatalogRow[]>
  readonly isAnyAhead: () => boolean
  readonly log: Log
}

/** Opens a large library with the answers to what a window asks first; its rows are read as soon as someone waits for them. */
export interface EarlyAnswers {
  /** @returns whether there are answers. Where there are none, the rows have to be read at once */
  begin(): Promise<boolean>
  /** The answers; null once the rows are there. */
  answers(): unknown
  /** Resolves when the rows are there. */
  restored(): Promise<void>
  /** Adds a row that was read from its file. Before the others are there, it counts as added only if they have another. */
  add(row: CatalogRow): void
  /** The articles that had another row, or none, when the answers were made: a comparison with the files sees no change. */
  changed(): readonly Id[]
  onSave(answers: () => unknown): void
  /** Saves the answers next to the catalog, which is as the rows are now. */
  save(isCatalogNew: boolean): Promise<void>
}

export function createEarlyAnswers({ rows, readRow, recall, isAnyAhead, log, ...parts }: Parts): EarlyAnswers {
  const { cacheFileSystem: fileSystem, cacheStaging: staging, cacheFolder: folder, catalog } = parts
  const file = firstAnswersFile({ fileSystem, staging, folder, catalog })
  let answers: unknown = null
  let answersToSave: () => unknown = () => null
  let restoring: Promise<void> | null = null
  let isBegun = false
  const added = new Map<Id, CatalogRow>()
  const changed: Id[] = []

  async function restore(): Promise<void> {
    const saved = await recall()
    const former = new Map(saved.flatMap((row) => (added.has(row.id) ? [[row.id, row]] : [])))
    const differing = [...added.values()].filter((row) => !isDeepStrictEqual(former.get(row.id)?.file, row.file))
    for (const { id } of differing) rows.remove(id)
    rows.restore(saved)
    for (const row of differing) {
      changed.push(row.id)
      const known = former.get(row.id)
      if (known === undefined) rows.add([row])
      // Read as what is known of it says: other bytes without an edit are damage. Of two folders that hold the article, the
      // one that was listed is to stay: the comparison sees whether it is there.
      else if (known.folder === row.folder) rows.put((await readRow(row.folder).catch(() => null)) ?? known)
    }
    answers = null
  }

  return {
    async begin() {
      isBegun = true
      // What is ahead of the files is written into them, which needs the rows.
      if (!isAnyAhead()) answers = await file.read().catch(() => null)
      return answers !== null
    },
    answers: () => answers,
    restored() {
      if (answers !== null) restoring ??= restore()
      return restoring ?? Promise.resolve()
    },
    add(row) {
      if (answers === null) return rows.add([row])
      added.set(row.id, row)
      rows.restore([row])
    },
    changed: () => changed,
    onSave(make) {
      answersToSave = make
    },
    async save(isCatalogNew) {
      // What is being read may be mended: not after the closing.
      await restoring
      // Without rows they would be made of nothing; of few rows they save no time.
      if (answers !== null || rows.byId.size < FEW) return
      // A call of the command line that changed nothing leaves those of the window.
      if (!isBegun && !isCatalogNew) return
      // A row that is ahead of its file is not restored unless the change is still known then.
      await file
        .write(isAnyAhead() ? null : answersToSave(), isCatalogNew)
        .catch((thrown) => log.warn('the first answers could not be saved', thrown))
    },
  }
}
