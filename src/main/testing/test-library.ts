import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Input, LibraryEvent, RequestName } from '#shared/contract.ts'
import { type Outcome, Refusal } from '#shared/failure.ts'
import type { Article, Id } from '#shared/model.ts'
import { type Library, type OpenLibrary, openLibrary } from '../library.ts'
import { startHere } from '../search/testing/search-fixture.ts'
import { openSettings } from '../settings/settings-file.ts'
import type { Ground } from '../store/ground.ts'
import { openStore } from '../store/store.ts'
import { keepOne, silent } from '../store/testing/test-store.ts'

/** A library on the disk of this computer, asked as the window asks; whatever is fetched or parsed is not there. */
export interface TestLibrary {
  /** The articles it was made with. */
  readonly ids: readonly Id[]
  readonly events: readonly LibraryEvent[]
  /** @throws Refusal what the user would hear */
  call<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>>
  library(): Library
  /** Closes it and opens it again, as the next start of the program does. */
  reopen(changed?: Partial<OpenLibrary>): Promise<void>
  /** Closes it and clears everything away. */
  dispose(): Promise<void>
}

export async function openTestLibrary(
  articles: readonly Partial<Article>[],
  changed: Partial<OpenLibrary> = {},
  ground?: Ground,
  /** Of all of them. */
  text = 'The weir holds.',
): Promise<TestLibrary> {
  const place = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
  const refused = async () => {
    throw new Refusal('offline', 'Tests have no network.')
  }
  const options: OpenLibrary = {
    folder: join(place, 'library'),
    cache: join(place, 'cache'),
    sockets: join(place, 'sockets'),
    create: true,
    load: refused,
    extract: refused,
    rasterise: refused,
    startWorker: startHere,
    settings: await openSettings(join(place, 'config'), silent),
    trashItem: (path) => rm(path, { recursive: true }),
    now: () => new Date(),
    timeZone: 'UTC',
    sample: '',
    online: () => true,
    attended: true,
    log: silent,
    ...changed,
  }
  const store = await openStore(options, ground)
  const ids: Id[] = []
  for (const article of articles) ids.push(await keepOne(store, article.note || text, article))
  await store.close()

  const events: LibraryEvent[] = []
  const open = async (given: OpenLibrary) => {
    const opened = await openLibrary(given, ground)
    opened.on((event) => events.push(event))
    return opened
  }
  let library = await open(options)
  return {
    ids,
    events,
    library: () => library,
    async call<N extends RequestName>(name: N, input: Input<N>) {
      const outcome = (await library.handle(name, input, 'window')) as Outcome<Answer<N>>
      if (outcome.ok) return outcome.value
      throw new Refusal(outcome.error.code, outcome.error.message, outcome.error.detail)
    },
    async reopen(other = {}) {
      await library.close()
      library = await open({ ...options, ...other })
    },
    async dispose() {
      await library.close()
      await rm(place, { recursive: true, force: true })
    },
  }
}
