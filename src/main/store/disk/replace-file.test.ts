import { expect, it } from 'vitest'
import { unreliableDisk } from '../testing/unreliable-disk.ts'
import { replaceFile, stageNextTo } from './replace-file.ts'

const path = '/folder/settings.json'
const bytes = (text: string) => Buffer.from(text)

async function start() {
  const disk = unreliableDisk()
  await disk.makeFolder('/folder')
  await disk.syncFolder('/')
  await replaceFile(stageNextTo(path, disk), path, bytes('before'))
  return disk
}

it('replaces a file, which survives a loss of power right after', async () => {
  const disk = await start()
  await replaceFile(stageNextTo(path, disk), path, bytes('after'))
  const after = disk.afterPowerCut(() => 0)
  expect(Buffer.from(await after.read(path)).toString()).toBe('after')
  expect(after.files()).toEqual([path])
})

it.each(['create', 'rename'] as const)(
  'leaves the file as it was, and nothing next to it, where %s fails',
  async (step) => {
    const disk = await start()
    const full = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    await expect(replaceFile(stageNextTo(path, { ...disk, [step]: full }), path, bytes('after'))).rejects.toThrow(
      'ENOSPC',
    )
    expect(Buffer.from(await disk.read(path)).toString()).toBe('before')
    expect(disk.files()).toEqual([path])
  },
)
