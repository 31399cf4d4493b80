import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { zipFiles } from './zip-file.ts'

it('packs more files than a plain zip can count', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-zip-'))
  try {
    await writeFile(join(folder, 'one.json'), '{}')
    const to = join(folder, 'made.zip')
    const names = Array.from({ length: 66_000 }, () => 'one.json')
    await zipFiles({ folder, names, to, signal: new AbortController().signal, onFile: () => undefined })
    const bytes = await readFile(to)
    // The end of its list says that the true count is in the longer one, which stands before it.
    expect(bytes.readUInt16LE(bytes.length - 22 + 10)).toBe(0xffff)
    expect(Number(bytes.readBigUInt64LE(bytes.length - 22 - 20 - 56 + 32))).toBe(names.length)
  } finally {
    await rm(folder, { recursive: true })
  }
})
