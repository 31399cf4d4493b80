import { expect, it } from 'vitest'
import { keepOne, openOn, silent } from '../testing/test-store.ts'
import { PowerCut, type UnreliableDisk, unreliableDisk } from '../testing/unreliable-disk.ts'
import { type Migration, migrate, registeredMigrations } from './migrations.ts'
import { createStaging } from './staging.ts'

const planted: readonly Migration[] = [
  { to: 3, says: 'Counts.', article: (article) => ({ ...article, count: Number(article.count ?? 0) + 1 }) },
  { to: 2, says: 'Names the shelf.', library: (library) => ({ ...library, shelf: 'quiet' }) },
]

async function libraryOn(disk: UnreliableDisk): Promise<string[]> {
  const store = await openOn(disk)
  await keepOne(store, 'one')
  await keepOne(store, 'two')
  const folders = [...store.rows().values()].map(({ folder }) => folder)
  await store.close()
  return folders
}

const run = (disk: UnreliableDisk) =>
  migrate({
    fileSystem: disk,
    staging: createStaging(disk, '/library'),
    folder: '/library',
    migrations: planted,
    format: 3,
    log: silent,
  })

const json = async (disk: UnreliableDisk, path: string) =>
  JSON.parse(Buffer.from(await disk.read(`/library/${path}`)).toString())

it('has each step once, from the format before it', () => {
  const steps = registeredMigrations.map(({ to }) => to).toSorted((a, b) => a - b)
  expect(steps).toEqual(steps.map((_, index) => index + 2))
})

it('brings every file to the new format, in order, and keeps what it was', async () => {
  const disk = unreliableDisk()
  const folders = await libraryOn(disk)
  const before = await json(disk, `${folders[0]}/article.json`)
  await run(disk)
  expect(await json(disk, 'library.json')).toMatchObject({ format: 3, shelf: 'quiet' })
  expect(await json(disk, 'queue.json')).toMatchObject({ format: 3 })
  for (const folder of folders) {
    expect(await json(disk, `${folder}/article.json`)).toMatchObject({ format: 3, count: 1 })
    expect(await json(disk, `${folder}/article.json.bak`)).toMatchObject({ format: 3, count: 1 })
  }
  const kept = disk.files().filter((path) => path.startsWith('/library/backups/format-1/'))
  expect(kept).toHaveLength(4)
  const name = `${folders[0]?.split('/').at(-1)}-article.json`
  expect(await json(disk, `backups/format-1/${name}`)).toEqual(before)
})

it('goes on where it stood when the power was cut, and does no step twice', async () => {
  const whole = unreliableDisk()
  await libraryOn(whole)
  const from = whole.steps()
  await run(whole)
  for (let step = from; step < whole.steps(); step++) {
    const disk = unreliableDisk()
    const folders = await libraryOn(disk)
    disk.cutAt(step)
    await run(disk).catch((thrown) => {
      if (!(thrown instanceof PowerCut)) throw thrown
    })
    const back = disk.afterPowerCut((most) => (step % 2 === 0 ? most : 0))
    await run(back)
    expect(await json(back, 'library.json')).toMatchObject({ format: 3, shelf: 'quiet' })
    for (const folder of folders) expect(await json(back, `${folder}/article.json`)).toMatchObject({ count: 1 })
  }
})

it('touches nothing of a library of its own format', async () => {
  const disk = unreliableDisk()
  await libraryOn(disk)
  const before = disk.files()
  const library = await json(disk, 'library.json')
  await migrate({
    fileSystem: disk,
    staging: createStaging(disk, '/library'),
    folder: '/library',
    migrations: planted,
    format: library.format,
    log: silent,
  })
  expect(disk.files()).toEqual(before)
})
