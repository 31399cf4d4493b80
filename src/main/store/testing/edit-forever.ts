import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { newId } from '../names/ids.ts'
import { openStore } from '../store.ts'
import type { Store } from '../types.ts'
import { keepOne, noted, silent, testVersion } from './test-store.ts'

/**
 * A test runs this in a process of its own: edits a library forever, and prints each edit when it is acknowledged, so that
 * the test can kill it at any moment and compare the library with what was printed.
 */
async function main(folder: string, cache: string, sockets: string): Promise<void> {
  await once(process.stdin, 'data')
  say('opening')
  const store = await openStore({ folder, cache, sockets, now: () => new Date(), log: silent, create: true })
  while (store.rows().size < 4) say(`kept ${await keepOne(store, `text ${store.rows().size}`)}`)
  const each = [...store.rows().keys()].map((id) => editForEver(store, id))
  await Promise.all([...each, queueForEver(store), changeAllForEver(store)])
}

async function editForEver(store: Store, id: string): Promise<never> {
  for (;;) {
    const { note, versions } = await store.article(id)
    const next = Number(note || 0) + 1
    if (next % 16 !== 0) {
      await store.change(id, noted(String(next)))
    } else {
      const { version, files } = testVersion(Math.max(...versions.map(({ n }) => n)) + 1, `text ${next}`)
      await store.addVersion(id, version, files, (article) => ({
        ...article,
        note: String(next),
        versions: [...article.versions, version],
        current: version.n,
      }))
    }
    say(`edited ${id} ${next}`)
  }
}

/** Gives all articles a new tag each time: the number of times so far. */
async function changeAllForEver(store: Store): Promise<never> {
  const [first] = store.rows().values()
  for (let times = Number(first?.tags[0] ?? 0) + 1; ; times++) {
    await store.changeBatch('Tagged all', async () => ({
      deltas: [...store.rows().values()].map(({ id, revision }) => ({
        id,
        expects: revision,
        revision: newId(),
        set: { tags: [String(times)] },
      })),
    }))
    say(`changed ${times}`)
  }
}

async function queueForEver(store: Store): Promise<never> {
  for (;;) {
    const tries = (store.queue()[0]?.tries ?? 0) + 1
    await store.changeQueue(() => [
      {
        id: newId(),
        source: { url: 'https://weir.example/' },
        by: 'hand',
        tags: [],
        askedAt: '2026-03-04T05:06:07Z',
        tries,
        anyway: false,
        retryAt: null,
        error: null,
      },
    ])
    say(`queued ${tries}`)
  }
}

/** Written synchronously: what is still in a pipe when the process is killed would be lost. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

const [, , folder = '', cache = '', sockets = ''] = process.argv
void main(folder, cache, sockets)
