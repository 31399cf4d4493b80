import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { electronPath } from '../scripts/electron.mjs'
import { row, single, timed } from './figures.mjs'
import { libraryOf } from './libraries.mjs'
import { makePlace, root } from './notebook.mjs'

const CALLS = 7

export const title = ({ articles }) =>
  `The command line, whole processes, ${articles.toLocaleString('en')} articles: beside Electron that starts and ends`

export async function measure({ articles }) {
  const place = makePlace(await libraryOf(articles))
  const call = (...words) => run(process.execPath, [path.join(root, 'scripts', 'commonplace.mjs'), ...words], place.env)
  try {
    const first = await timed(() => call('list', '--limit', '1', '--json'))
    const id = JSON.parse(first.value).articles[0].id
    const firstSearch = await timed(() => call('search', 'harbour'))
    const nothing = await doingNothing(place)
    const commands = {
      'Electron that starts and ends': nothing,
      'list, 20 articles': () => call('list', '--limit', '20'),
      'list, all of them': () => call('list'),
      'list, by a tag': () => call('list', '--query', 'tag:harbour', '--limit', '20'),
      'show, one article': () => call('show', id),
      'search, one word': () => call('search', 'dredging'),
      'search, a phrase': () => call('search', '"the silt fund"'),
    }
    const times = Object.fromEntries(Object.keys(commands).map((what) => [what, []]))
    for (let turn = 0; turn < CALLS; turn++) {
      for (const [what, command] of Object.entries(commands)) times[what].push((await timed(command)).ms)
    }
    return [
      single('first list: the catalog made', first.ms, 'ms'),
      single('first search: the index made', firstSearch.ms, 'ms'),
      ...Object.entries(times).map(([what, ms]) => row(what, ms)),
    ]
  } finally {
    place.dispose()
  }
}

async function doingNothing(place) {
  const app = path.join(place.folder, 'nothing')
  mkdirSync(app)
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'nothing', main: 'main.cjs' }))
  writeFileSync(
    path.join(app, 'main.cjs'),
    "const { app } = require('electron'); app.whenReady().then(() => app.exit(0))",
  )
  const { path: electron } = await electronPath({ log: () => {} })
  const words = [`--user-data-dir=${path.join(place.folder, 'nothing-profile')}`, '--disable-gpu', '--log-level=3']
  if (process.getuid?.() === 0) words.push('--no-sandbox')
  return () => run(electron, [...words, app], place.env)
}

/** @returns its standard output */
function run(file, words, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${words.join(' ')}: ${code} ${err}`))))
  })
}
