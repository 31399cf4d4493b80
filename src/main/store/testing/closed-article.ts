import type { Id } from '#shared/model.ts'
import { keepOne, noted, openOn } from './test-store.ts'
import { type UnreliableDisk, unreliableDisk } from './unreliable-disk.ts'

/** An article with a note on a disk whose library is closed, and ways to damage it from outside. */
export interface ClosedArticle {
  readonly disk: UnreliableDisk
  readonly id: Id
  /** Of its article.json. */
  readonly path: string
  text(path: string): Promise<string>
  /** Puts bytes that came from outside into a file, at another time. @param path else of its article.json */
  overwrite(bytes: Uint8Array | string, path?: string): Promise<void>
}

export async function closeArticle(): Promise<ClosedArticle> {
  const disk = unreliableDisk(5_000)
  const store = await openOn(disk)
  const id = await keepOne(store)
  await store.change(id, noted('kept'))
  const path = `/library/${store.rows().get(id)?.folder}/article.json`
  // The youngest file is not trusted by its time: another one is younger.
  await keepOne(store, 'another')
  await store.close()
  return {
    disk,
    id,
    path,
    text: async (at) => Buffer.from(await disk.read(at)).toString('utf8'),
    async overwrite(bytes, at = path) {
      await disk.create('/library/.outside', Buffer.from(bytes))
      await disk.rename('/library/.outside', at)
    },
  }
}
