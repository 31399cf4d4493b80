/**
 * The tour: clips sample pages from a server on this machine, highlights, notes, tags, searches and exports, and saves
 * a picture of each screen. `--screenshots` puts them where the README shows them, and takes the gallery too: the desk
 * and an article in every theme and size over libraries of 3 and 300, a sheet for each (test-results/gallery); `--every`
 * takes each screen of the tour so; `--to DIR` names another folder.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const words = process.argv.slice(2)
const env = { ...process.env }
const to = words.indexOf('--to')
if (to !== -1 && words[to + 1] !== undefined) env.COMMONPLACE_TOUR_PICTURES = path.resolve(words[to + 1])
else if (words.includes('--screenshots')) env.COMMONPLACE_TOUR_PICTURES = path.join(ROOT, 'docs', 'pictures')
if (words.includes('--every')) env.COMMONPLACE_TOUR_EVERY = '1'

// The gallery takes every screen in every theme: minutes, and for those alone who judge or publish pictures.
const walks = words.includes('--screenshots') ? ['tour.ts', 'gallery'] : ['tour.ts']
const cli = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
const child = spawn(process.execPath, [cli, 'test', '-c', 'e2e/tour', ...walks], { cwd: ROOT, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('close', (code) => {
  process.exitCode = code ?? 1
})
