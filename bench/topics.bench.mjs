import { cpSync } from 'node:fs'
import path from 'node:path'
import { row, single } from './figures.mjs'
import { libraryOf } from './libraries.mjs'
import { launch, makePlace } from './notebook.mjs'

/** Renames there and back, each once the files have followed the one before. */
const RENAMES = 20
/** On two articles of five: see library/topics.ts. */
const TOPIC = 'work'
const OTHER = 'working life'

export const title = ({ articles }) =>
  `A topic on two articles of five renamed, ${articles.toLocaleString('en')} articles`

/** As the window waits for it: over the bridge, the way back included. */
export async function measure({ articles }) {
  const place = makePlace()
  // A copy: other benches measure the library as it was made.
  cpSync(await libraryOf(articles), path.join(place.folder, 'library'), { recursive: true })
  try {
    const notebook = await launch(place)
    const { window, call } = notebook
    await window.locator('[role=listbox] [role=option] h3').first().waitFor()
    await heedJobs(window)
    // As for a reader who has searched: the index has to hear of it too.
    await call('search', { query: 'minister', limit: 1 })
    const times = { rename: [], undo: [], list: [], follow: [] }
    let touched = 0
    for (let change = 0; change < RENAMES; change++) {
      const [tag, to] = change % 2 === 0 ? [TOPIC, OTHER] : [OTHER, TOPIC]
      const from = performance.now()
      const renamed = await done(call('rename-topic', { tag, to }))
      const { value, ms } = await done(call('list', { query: `tag:"${to}"`, count: 50 }))
      touched = renamed.value.articles
      if (value.rows.length === 0) throw new Error('the list did not show the topic under its new name')
      await window.evaluate(() => window.filesOfBench())
      times.rename.push(renamed.ms)
      times.list.push(ms)
      times.follow.push(performance.now() - from)
    }
    for (let change = 0; change < 2; change++) {
      times.undo.push((await done(call('undo', {}))).ms)
      times.undo.push((await done(call('redo', {}))).ms)
    }
    await notebook.close()
    return [
      single('articles that have it, those in the trash too', touched, ''),
      row('rename: the reply', times.rename),
      row('the next list, with the new name', times.list),
      row('undone or made again while files follow: the reply', times.undo),
      row('rename: until every file says so', times.follow),
    ]
  } finally {
    place.dispose()
  }
}

/** Lets the page wait for the files that follow a change. */
function heedJobs(window) {
  return window.evaluate(() => {
    let running = true
    let ended = () => {}
    window.commonplace.on((event) => {
      if (event.type !== 'job' || event.kind !== 'bulk') return
      running = event.state === 'running'
      if (!running) ended()
    })
    window.filesOfBench = () =>
      new Promise((resolve) => {
        ended = () => {
          running = true
          resolve()
        }
        if (!running) ended()
      })
  })
}

async function done(asked) {
  const outcome = await asked
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome
}
