import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Exported } from '#shared/views/exports.ts'
import { type ExportDisk, nodeDisk } from './disk.ts'
import { exportTo } from './exporting.ts'
import type { WriteRecord } from './file-writer.ts'
import { MANIFEST } from './manifest.ts'
import { exportArticle } from './testing/export-article.ts'
import { undoExport } from './undo-export.ts'

/** Whatever a user does in the folder between exports, nothing of theirs is overwritten, and no article is written twice. */

/** Without waiting for the disk, as the property has many steps. */
const disk: ExportDisk = {
  ...nodeDisk,
  writeNew: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
  syncFolder: async () => undefined,
}

/** In every text that the user wrote. */
const OWN = 'the user’s own words'
const IDS = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'] as const
const TITLES = ['The river', 'THE RIVER', 'Weirs'] as const

type Act =
  | { readonly do: 'export'; readonly notes: readonly number[] }
  | { readonly do: 'undo' }
  | { readonly do: 'lose manifest' }
  | { readonly do: 'swap'; readonly file: number; readonly with: number }
  | {
      readonly do: 'edit' | 'delete' | 'copy' | 'rename' | 'into folder' | 'other case' | 'link' | 'over the copy'
      readonly file: number
    }
  | { readonly do: 'own file'; readonly name: string }

const file = fc.nat(20)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('export' as const),
      notes: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'undo' } as const, { do: 'lose manifest' } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('swap' as const), file, with: file }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('edit', 'delete', 'copy', 'rename', 'into folder', 'other case', 'link', 'over the copy'),
      file,
    }) as fc.Arbitrary<Act>,
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('own file' as const),
      name: fc.constantFrom('The river.md', 'the river.md', 'Weirs.md', 'notes/Weirs.md', 'Weirs (conflicted copy).md'),
    }),
  },
)

/** All regular files of a folder with their bytes, except the manifest. */
async function filesIn(folder: string, below = ''): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = join(below, entry.name)
    if (entry.isDirectory()) for (const [inner, text] of await filesIn(folder, name)) files.set(inner, text)
    else if (entry.isFile() && entry.name !== MANIFEST) files.set(name, await readFile(join(folder, name), 'utf8'))
  }
  return files
}

const namesOf = (id: string, files: ReadonlyMap<string, string>) =>
  [...files].filter(([, text]) => text.includes(`id: ${id}\n`)).map(([name]) => name)
const owned = (files: ReadonlyMap<string, string>) => [...files].filter(([, text]) => text.includes(OWN))

/** Does what a user may do in the folder. */
async function userDoes(folder: string, action: Exclude<Act, { do: 'export' | 'undo' }>): Promise<void> {
  if (action.do === 'lose manifest') return rm(join(folder, MANIFEST), { force: true })
  if (action.do === 'own file') {
    await mkdir(dirname(join(folder, action.name)), { recursive: true })
    return writeFile(join(folder, action.name), `${OWN}, in a file`, { flag: 'wx' }).catch(() => undefined)
  }
  const names = [...(await filesIn(folder)).keys()].sort()
  const name = names[action.file % Math.max(1, names.length)]
  if (name === undefined) return
  const path = join(folder, name)
  /** Never over another file: what the user does to their own files is not what is tested. */
  const move = async (to: string) => {
    await mkdir(dirname(to), { recursive: true })
    if (!(await nodeDisk.look(to).then((kind) => kind !== 'nothing'))) await rename(path, to)
  }
  const copied = join(folder, `${basename(name, '.md')} (conflicted copy).md`)
  switch (action.do) {
    case 'edit':
      return writeFile(path, `${await readFile(path, 'utf8')}\n${OWN} ${name}`)
    case 'delete':
      return rm(path)
    case 'copy':
      return copyFile(path, copied, 1).catch(() => undefined)
    case 'over the copy':
      return rename(path, copied)
    case 'rename':
      return move(join(dirname(path), `My ${basename(name)}`))
    case 'into folder':
      return move(join(folder, 'notes', 'deeper', basename(name)))
    case 'other case':
      return move(join(dirname(path), basename(name).toUpperCase().replace('.MD', '.md')))
    case 'link':
      await rename(path, join(folder, '..', 'outside.md'))
      return symlink(join(folder, '..', 'outside.md'), path)
    case 'swap': {
      const other = join(folder, names[action.with % names.length] ?? name)
      if (other === path) return
      await rename(path, `${path}.swap`)
      await rename(other, path)
      return rename(`${path}.swap`, other)
    }
  }
}

interface Last {
  readonly records: readonly WriteRecord[]
  /** The files before the export, and after it. */
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
}

async function exportChecked(folder: string, notes: readonly number[], hasManifest: boolean): Promise<Last> {
  const before = await filesIn(folder)
  const records: WriteRecord[] = []
  const articles = IDS.map((id, at) => exportArticle(id, TITLES[at] ?? '', { note: `Note ${notes[at]}` }))
  const run = (dryRun: boolean) =>
    exportTo({
      folder,
      format: 'markdown',
      articles,
      force: false,
      disk,
      dryRun,
      onWrite: (record) => records.push(record),
    })
  const plan = await run(true)
  expect(records).toEqual([])
  expect(await filesIn(folder)).toEqual(before)
  const exported = await run(false)
  const after = await filesIn(folder)
  // What was announced is what was done.
  expect(exported).toEqual(plan)
  for (const [name, text] of owned(before)) expect([name, after.get(name)]).toEqual([name, text])
  for (const [at, article] of articles.entries())
    checkArticle(article.id, notes[at], { before, after, exported, hasManifest })
  expect([...after.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([])
  return { records, before, after }
}

interface Around {
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  readonly exported: Exported
  readonly hasManifest: boolean
}

function checkArticle(id: string, note: number | undefined, { before, after, exported, hasManifest }: Around): void {
  const had = namesOf(id, before)
  const has = namesOf(id, after)
  const written = exported.files.filter((each) => each.id === id)
  const refused = exported.refused.filter((each) => each.id === id)
  expect(written.length + refused.length).toBe(1)
  // A file that the user moved is followed, not written again.
  if (had.length > 0) expect([id, has]).toEqual([id, had])
  else expect([id, has.length]).toEqual([id, written.length])
  // The one file of an article that the user has not changed is brought up to date wherever it is.
  const [only = '', second] = had
  if (second === undefined && only !== '' && hasManifest && !before.get(only)?.includes(OWN)) {
    expect([id, refused]).toEqual([id, []])
    expect(after.get(only)).toContain(`Note ${note}`)
  }
}

async function undoChecked(folder: string, last: Last): Promise<void> {
  const before = await filesIn(folder)
  await undoExport(folder, last.records, disk)
  const after = await filesIn(folder)
  for (const [name, text] of owned(before)) expect([name, after.get(name)]).toEqual([name, text])
  // Where the user has done nothing since, the folder is as it was before the export.
  const isSame = before.size === last.after.size && [...before].every(([name, text]) => last.after.get(name) === text)
  if (isSame) expect(after).toEqual(last.before)
}

test('no history of exports, undo and the user’s own doings overwrites a word of theirs, or writes an article twice', async () => {
  const root = await mkdtemp(join(tmpdir(), 'export-user-'))
  let run = 0
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (actions) => {
        run += 1
        const folder = join(root, `${run}`, 'vault')
        await mkdir(folder, { recursive: true })
        let hasManifest = true
        let last: Last | null = null
        const outside = join(folder, '..', 'outside.md')
        for (const action of [{ do: 'export', notes: [0, 0, 0] } as const, ...actions]) {
          const outsideBefore = await readFile(outside, 'utf8').catch(() => null)
          if (action.do === 'export') last = await exportChecked(folder, action.notes, hasManifest)
          else if (action.do === 'undo') {
            if (last !== null) await undoChecked(folder, last)
            last = null
          } else {
            await userDoes(folder, action)
            hasManifest &&= action.do !== 'lose manifest'
            continue
          }
          expect(await readFile(outside, 'utf8').catch(() => null)).toBe(outsideBefore)
        }
      }),
      { numRuns: 60 },
    )
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}, 240_000)
