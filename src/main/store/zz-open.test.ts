import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'vitest'
import { nodeFileSystem } from './file-system.ts'
import { noted, openOn } from './testing/test-store.ts'
it('opens', async () => {
  const folder = '/tmp/files/lib'
  const cache = await mkdtemp(join(tmpdir(), 'zz-cache-'))
  const open = () => openOn(nodeFileSystem, { folder, cache, now: () => new Date() })
  const timed = async (name: string, act: () => Promise<unknown>) => {
    const from = performance.now()
    await act()
    return performance.now() - from
  }
  const cold: number[] = [], warm: number[] = []
  let store: Awaited<ReturnType<typeof open>>
  for (let n = 0; n < 3; n++) {
    await rm(cache, { recursive: true, force: true })
    cold.push(await timed('cold', async () => { store = await open() }))
    await store!.close()
  }
  for (let n = 0; n < 8; n++) {
    warm.push(await timed('warm', async () => { store = await open() }))
    await store!.close()
  }
  store = await open()
  const [id] = store.rows().keys()
  const edits: number[] = []
  for (let n = 0; n < 300; n++) edits.push(await timed('edit', () => store!.change(id as string, noted(String(n)))))
  await store.close()
  const min = (all: number[]) => Math.min(...all).toFixed(0)
  edits.sort((a, b) => a - b)
  console.log('RESULT cold min', min(cold), 'warm min', min(warm), 'all warm', warm.map((n) => n.toFixed(0)).join(' '), 'edit median', edits[150]?.toFixed(2), 'p10', edits[30]?.toFixed(2))
}, 600_000)
