import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectOutside } from './outside.ts'

let root = ''
let library = ''
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'commonplace-outside-')))
  library = join(root, 'desk', 'library')
  await mkdir(join(library, 'articles'), { recursive: true })
  await symlink(library, join(root, 'link'))
})
afterEach(() => rm(root, { recursive: true }))

it.each(['desk/library', 'desk/library/articles', 'desk/library/new/deep', 'link', 'link/new', 'desk/x/../library'])(
  'refuses %s, which is in the library',
  async (path) => {
    await expect(expectOutside(library, `${root}/${path}`)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('inside the library'),
    })
  },
)

it('refuses a folder that holds the library', async () => {
  for (const path of [join(root, 'desk'), root])
    await expect(expectOutside(library, path)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('contains the library'),
    })
})

it.each(['notes', 'desk/library notes', 'desk/notes/deep', 'desk/..notes'])('takes %s', async (path) => {
  await expectOutside(library, join(root, path))
})
