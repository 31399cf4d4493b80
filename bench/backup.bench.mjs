import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile } from './compile.mjs'
import { row, timed } from './figures.mjs'
import { libraryOf } from './libraries.mjs'

const RUNS = 3

export const title = ({ articles }) => `A backup of ${articles.toLocaleString('en')} articles, beside the program zip`

/** In turns, so that both find the disk and its cache alike. */
export async function measure({ articles }) {
  const folder = await libraryOf(articles)
  const built = await compile({ backup: 'src/main/store/upkeep/backup.ts' })
  const other = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-'))
  try {
    const { backUp } = await import(pathToFileURL(path.join(built, 'backup.mjs')).href)
    const staging = { folder: other, path: () => path.join(folder, 'unfinished.zip') }
    const peer = path.join(other, 'peer.zip')
    const times = { ours: [], zip: [] }
    for (let run = 0; run < RUNS; run++) {
      const { signal } = new AbortController()
      const ours = await timed(() => backUp({ folder, staging, now: new Date(), signal, onProgress() {} }))
      times.ours.push(ours.ms)
      rmSync(path.join(folder, 'backups'), { recursive: true })
      const zip = await timed(() => spawnSync('zip', ['-q', '-r', peer, '.'], { cwd: folder }))
      rmSync(peer, { force: true })
      if (zip.value.status === 0) times.zip.push(zip.ms)
    }
    const rows = [row('ours', times.ours)]
    return times.zip.length > 0 ? [...rows, row('zip -r', times.zip)] : rows
  } finally {
    for (const made of [built, other]) rmSync(made, { recursive: true })
  }
}
