import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFixture } from './testing/search-fixture.ts'

/** The same in a thread of its own, from the file that a build makes. */

const outDir = mkdtempSync(join(tmpdir(), 'commonplace-worker-'))
const threads: Worker[] = []

beforeAll(async () => {
  await build({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('./search-worker.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs' } },
    },
  })
}, 60_000)

afterAll(() => rmSync(outDir, { recursive: true, force: true }))

it('answers, survives a kill, saves, and is gone when the library is closed', async () => {
  const fixture = openFixture({ one: { text: 'Grain left the harbour.' }, two: { title: 'Vote' } }, () => {
    const worker = new Worker(join(outDir, 'worker.cjs'))
    threads.push(worker)
    return worker
  })
  try {
    expect(await fixture.found('grain harbour ')).toEqual(['one'])
    await threads[0]?.terminate()
    expect(await fixture.found('vot')).toEqual(['two'])
    const exits = new Promise<number>((resolve) => threads[1]?.once('exit', resolve))
    await fixture.restart()
    expect(await exits).toBe(0)
    expect(await fixture.textsRead()).toBe(0)
    expect(await fixture.found('harb')).toEqual(['one'])
  } finally {
    await fixture.close()
  }
})
