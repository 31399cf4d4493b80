import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from './store.ts'
import { built } from './testing/build.ts'
import { randomFrom, silent } from './testing/test-store.ts'
import type { OpenStore } from './types.ts'

type Editor = ChildProcessByStdio<Writable, Readable, null>

let script: string
let waiting: Editor | null = null
let folder: string

beforeAll(async () => {
  script = await built('edit-forever.ts')
  folder = await mkdtemp(join(tmpdir(), 'commonplace-kill-'))
})

afterAll(async () => {
  waiting?.kill('SIGKILL')
  await rm(dirname(script), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

/** A process that has started and waits for the word: starting takes longer than all the rest. */
function newEditor({ folder: library, cache, sockets }: OpenStore): Editor {
  return spawn(process.execPath, [script, library, cache, sockets], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Lets it edit until it has said so many lines, then kills it. @returns all it had said when it was dead */
async function editedUntil(count: number, editor: Editor): Promise<string[]> {
  const said: string[] = []
  editor.stdin.write('go')
  for await (const line of createInterface({ input: editor.stdout })) {
    said.push(line)
    if (said.length >= count) editor.kill('SIGKILL')
  }
  return said
}

it('killed 50 times during edits, a library has lost no acknowledged one and its check is clean', async () => {
  const options: OpenStore = {
    folder: join(folder, 'library'),
    cache: join(folder, 'cache'),
    sockets: join(folder, 'sockets'),
    now: () => new Date(),
    log: silent,
    create: true,
  }
  const random = randomFrom(20)
  const notes = new Map<string, number>()
  let queued = 0
  /** How often all articles were changed at once. */
  let changed = 0
  for (let kill = 0; kill < 50; kill++) {
    const editor = waiting ?? newEditor(options)
    waiting = newEditor(options)
    for (const line of await editedUntil(1 + random(40), editor)) {
      const [what, first = '', second] = line.split(' ')
      if (what === 'kept') notes.set(first, 0)
      if (what === 'edited') notes.set(first, Number(second))
      if (what === 'queued') queued = Number(first)
      if (what === 'changed') changed = Number(first)
    }
    const store = await openStore(options)
    expect(store.readOnly()).toBeNull()
    expect(store.notices()).toEqual([])
    for (const [id, acknowledged] of notes) {
      const note = Number((await store.article(id)).note || 0)
      // The next one may have come through without being acknowledged any more.
      expect([acknowledged, acknowledged + 1]).toContain(note)
      notes.set(id, note)
      expect(store.rows().get(id)?.note).toBe(note === 0 ? '' : String(note))
    }
    const tags = new Set([...store.rows().values()].map((row) => Number(row.tags[0] ?? 0)))
    expect(tags.size).toBe(1)
    const [times = 0] = tags
    expect([changed, changed + 1]).toContain(times)
    changed = times
    for (const id of notes.keys()) expect((await store.article(id)).tags).toEqual(times === 0 ? [] : [String(times)])
    const tries = store.queue()[0]?.tries ?? 0
    expect([queued, queued + 1]).toContain(tries)
    queued = tries
    expect(await store.check({ repair: false })).toMatchObject({ articles: store.rows().size, problems: [] })
    await store.close()
  }
  expect(notes.size).toBeGreaterThanOrEqual(4)
  expect(changed).toBeGreaterThan(50)
  const last = await openStore(options)
  await last.close({ finish: true })
  expect(last.library().intents).toEqual([])
  for (const id of notes.keys()) {
    const path = join(options.folder, last.rows().get(id)?.folder ?? '', 'article.json')
    expect(JSON.parse(await readFile(path, 'utf8')).tags).toEqual([String(changed)])
  }
}, 120_000)
