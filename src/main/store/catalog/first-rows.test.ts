import { expect, it } from 'vitest'
import { unreliableDisk } from '../testing/unreliable-disk.ts'
import type { CatalogRow } from './catalog-row.ts'
import { readRowOf } from './first-rows.ts'

it('an article is looked for in the folders that a scan looks at, so not in hidden ones', async () => {
  const fileSystem = unreliableDisk()
  for (const name of ['.weir-a00000000001', 'weir-a00000000002'])
    await fileSystem.makeFolder(`/library/articles/2026/${name}`)
  const readRow = async (folder: string) => ({ folder }) as CatalogRow
  const rowOf = (id: string) => readRowOf({ fileSystem, folder: '/library', readRow }, id)
  expect(await rowOf('a00000000001')).toBeNull()
  expect(await rowOf('a00000000002')).toEqual({ folder: 'articles/2026/weir-a00000000002' })
})
