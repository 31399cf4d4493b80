import { readFileSync } from 'node:fs'
import { row, single } from './figures.mjs'
import { int, randomFrom } from './invented-words.mjs'

const SEED = 11
/** Queries typed letter by letter, for the replies and for what is painted. */
const REPLIES = 40
const PAINTED = 14
/** As many hits as the window asks for while one types. */
const HITS = 20
/** Titles to take words from. */
const TITLES = 400
/** Longer than any key takes: an answer that looks as the former one did paints nothing. */
const UNCHANGED_MS = 2_000

/**
 * Search in the window: its first answers after an opening, every key to its reply and until it is painted, and what all
 * processes hold with the index in use.
 */
export async function searchRows(notebook) {
  const { window } = notebook
  const soon = await notebook.call('search', { query: 'zzzz', texts: 'so-far', asker: 'bench' })
  const all = await notebook.call('search', { query: 'zzzz', texts: 'all', asker: 'bench' })
  const rows = [
    single('search: the first answer after an opening', soon.ms, 'ms'),
    single('search: then the first from all texts', all.ms, 'ms'),
  ]
  const queries = await typedQueries(notebook)
  const { replies, worker } = await repliesTo(window, queries.flatMap(lettersOf))
  rows.push(row('a key of a search: until its reply', replies))
  rows.push(row('the same: in the worker', worker))
  const { painted, unchanged } = await paintedKeys(window, queries.slice(0, PAINTED))
  rows.push(row('a key of a search: until it is painted', painted))
  if (unchanged > 0) rows.push(single('the same: keys that changed nothing', unchanged, 'keys'))
  return [...rows, ...(await memoryRows(notebook, 'with the index in use'))]
}

/** Two or three neighbouring words of titles in letters that a keyboard has. */
async function typedQueries(notebook) {
  const random = randomFrom(SEED)
  const { value } = await notebook.call('list', { query: '', count: 0 })
  const titles = []
  for (let at = 0; at < TITLES && titles.length < REPLIES; at++) {
    const from = int(random, value.total)
    const { rows } = (await notebook.call('list', { query: '', from, count: 1 })).value
    const words = rows[0].title.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []
    const first = int(random, Math.max(1, words.length - 3))
    const query = words.slice(first, first + 2 + int(random, 2)).join(' ')
    if (query.includes(' ')) titles.push(query)
  }
  return titles
}

/** Every beginning of a query that does not end with a blank. */
function lettersOf(query) {
  return Array.from(query, (_, at) => query.slice(0, at + 1)).filter((text) => !text.endsWith(' '))
}

function repliesTo(window, texts) {
  return window.evaluate(
    async ([texts, limit]) => {
      const [replies, worker] = [[], []]
      for (const query of texts) {
        const from = performance.now()
        const { value } = await window.commonplace.call('search', { query, limit, texts: 'so-far', asker: 'bench' })
        replies.push(performance.now() - from)
        worker.push(value.ms)
      }
      return { replies, worker }
    },
    [texts, HITS],
  )
}

async function paintedKeys(window, queries) {
  const painted = []
  let unchanged = 0
  await window.getByRole('combobox').first().focus()
  for (const query of queries) {
    for (const letter of query) {
      await window.evaluate(waitForPaint, UNCHANGED_MS)
      await window.keyboard.press(letter === ' ' ? 'Space' : letter)
      const ms = await window.evaluate(() => window.paintedOfBench)
      if (letter === ' ') continue
      if (ms === null) unchanged += 1
      else painted.push(ms)
    }
    await window.keyboard.press('Control+A')
    await window.keyboard.press('Backspace')
    await window.locator('[role=listbox] [role=option] h3').first().waitFor()
  }
  return { painted, unchanged }
}

/** In the page: from the next input to the frame in which the hits are others, in ms; null when they stay the same. */
function waitForPaint(longest) {
  window.paintedOfBench = new Promise((resolve) => {
    let typed = null
    addEventListener('input', ({ timeStamp }) => (typed ??= timeStamp), { capture: true, once: true })
    const list = document.querySelector('[data-place=list]')
    const shown = () => Array.from(list.querySelectorAll('h2, h3, .found'), ({ innerHTML }) => innerHTML).join()
    const before = shown()
    const isOfAnswer = ({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest('header, [role=listbox]') != null
    const observer = new MutationObserver((changes) => {
      const isAnswered = list.querySelector('header[aria-live] h2') !== null
      if (typed === null || !isAnswered || !changes.some(isOfAnswer)) return
      observer.disconnect()
      // Such as the time that the search took, or more hits below those that are seen.
      if (shown() === before) resolve(null)
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typed)))
    })
    observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true })
    setTimeout(() => resolve(null), longest)
  })
}

/** What each kind of process holds; pages that several share are counted for each, and once in the last row. */
export async function memoryRows(notebook, when) {
  const metrics = await notebook.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, memory }) => ({ pid, type, held: memory.workingSetSize / 1_000 })),
  )
  const sum = (of) => of.reduce((total, { held }) => total + held, 0)
  const types = [...new Set(metrics.map(({ type }) => type))]
  const rows = types.map((type) =>
    single(`memory ${when}: ${nameOf(type)}`, sum(metrics.filter((each) => each.type === type)), 'MB'),
  )
  rows.push(single(`memory ${when}: all processes`, sum(metrics), 'MB'))
  const shares = metrics.map(({ pid }) => proportionalShare(pid))
  if (shares.every((share) => share !== null))
    rows.push(single(`memory ${when}: all, what they share counted once`, sum(shares), 'MB'))
  return rows
}

const nameOf = (type) =>
  ({ Browser: 'main, with the search worker', Tab: 'the window', GPU: 'graphics', Utility: 'others' })[type] ?? type

/** Linux alone says it. */
function proportionalShare(pid) {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return { held: Number(kilobytes) / 1_000 }
  } catch {
    return null
  }
}
