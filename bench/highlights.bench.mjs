import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { row, single } from './figures.mjs'
import { launch, makePlace } from './notebook.mjs'

/** Highlights the article has already, of one length of text, so that nothing else differs. */
const COUNTS = (process.env.COMMONPLACE_BENCH_HIGHLIGHTS ?? '500,5000,20000').split(',').map(Number)
const SENTENCES = 24_000
const IN_A_PARAGRAPH = 6
/** One in so many sentences is left for the keys of the bench. */
const FREE = 6
const KEYS = 15
/** One highlight in so many has a note. */
const NOTED = 10

export const title = () =>
  `Highlights: one more in an article of ${SENTENCES.toLocaleString('en')} sentences that has some`

export async function measure() {
  const rows = []
  for (const count of COUNTS) rows.push(...(await measureWith(count)))
  return rows
}

async function measureWith(count) {
  const place = makePlace()
  try {
    await makeArticle(place, count)
    const notebook = await launch(place)
    const { window } = notebook
    const from = performance.now()
    await window.locator('[role=listbox] [role=option] h3').first().click()
    await window.locator('iframe[data-ready]').waitFor()
    await window.waitForFunction(rangesPainted, count - 1)
    const opened = performance.now() - from
    const words = `${count.toLocaleString('en')} highlights`
    const painted = []
    const kept = []
    for (let key = 0; key < KEYS; key++) {
      const times = await highlight(window, Math.floor((SENTENCES / FREE / KEYS) * (key + 0.5)) * FREE)
      painted.push(times.painted)
      kept.push(times.kept)
    }
    const rows = [
      row(`${words}: the key h until painted`, painted),
      row(`${words}: the key h until the library has it`, kept),
      row(`${words}: from one to the next by ]`, await stepping(window)),
      row(`${words}: a frame while it is scrolled`, await scrolling(window)),
      row(`${words}: a frame while the pointer goes over noted passages`, await hovering(window)),
      single(`${words}: opened and painted`, opened, 'ms'),
      single(`${words}: memory, all processes`, await notebook.memory(), 'MB'),
    ]
    await notebook.close()
    return rows
  } finally {
    place.dispose()
  }
}

/** A library of one article, marked by writing its file. */
async function makeArticle(place, count) {
  const notebook = await launch(place)
  const sentences = Array.from({ length: SENTENCES }, (_, n) => `Sentence ${n} tells of wool and water.`)
  const paragraphs = []
  for (let at = 0; at < SENTENCES; at += IN_A_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + IN_A_PARAGRAPH).join(' '))
  const outcome = await notebook.call('clip', { sources: [{ text: `A long text\n\n${paragraphs.join('\n\n')}` }] })
  if (!outcome.ok || outcome.value.clips[0]?.error) throw new Error(JSON.stringify(outcome))
  await notebook.close()
  const library = place.env.COMMONPLACE_LIBRARY
  const found = readdirSync(library, { recursive: true }).map((name) => path.join(library, name))
  const file = found.find((name) => path.basename(name) === 'article.json')
  const text = readFileSync(
    found.find((name) => path.basename(name) === 'article.txt'),
    'utf8',
  )
  const article = JSON.parse(readFileSync(file, 'utf8'))
  const marked = Array.from({ length: SENTENCES }, (_, n) => n).filter((n) => n % FREE !== 0)
  const each = marked.length / count
  article.highlights = Array.from({ length: count }, (_, n) => {
    const sentence = sentences[marked[Math.floor(n * each)]]
    const start = text.indexOf(sentence)
    const end = start + sentence.length
    const at = new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString()
    return {
      id: `h${String(n).padStart(11, '0')}`,
      kind: 'text',
      asset: null,
      colour: (n % 5) + 1,
      noteId: n % NOTED === 0 ? noteId(n) : null,
      tags: [],
      quote: { exact: sentence, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
      madeOn: 1,
      anchors: { 1: { start, end, state: 'exact', by: 'hand' } },
      review: null,
      createdAt: at,
      modifiedAt: at,
    }
  })
  article.notes = article.highlights
    .filter((highlight) => highlight.noteId !== null)
    .map(({ noteId: id, createdAt, modifiedAt }) => ({ id, text: `Note ${id} on *wool*.`, createdAt, modifiedAt }))
  writeFileSync(file, JSON.stringify(article, null, 2))
}

const noteId = (n) => `n${String(n).padStart(11, '0')}`

/** More ranges than so many are registered. */
const rangesPainted = (than) => {
  const registry = document.querySelector('iframe').contentWindow.CSS.highlights
  let all = 0
  for (const [name, mark] of registry) if (name.startsWith('mark-')) all += mark.size
  return all > than ? all : false
}

/** Selects a sentence, presses the key, and waits for the paint and for the library, in ms from the key. */
async function highlight(page, sentence) {
  await page.evaluate((sentence) => {
    const frame = document.querySelector('iframe')
    const { contentDocument: text, contentWindow: window_ } = frame
    const walker = text.createTreeWalker(text.body, NodeFilter.SHOW_TEXT)
    const words = `Sentence ${sentence} tells of wool and water.`
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue.indexOf(words)
      if (at === -1) continue
      const range = text.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const top = frame.getBoundingClientRect().top + range.getBoundingClientRect().top
      frame.closest('section').scrollBy({ top: top - innerHeight / 3, behavior: 'instant' })
      frame.focus()
      text.getSelection().removeAllRanges()
      text.getSelection().addRange(range)
      break
    }
    const painted = () => {
      let all = 0
      for (const [name, mark] of window_.CSS.highlights) if (name.startsWith('mark-')) all += mark.size
      return all
    }
    window.timesOfBench = new Promise((resolve) => {
      text.addEventListener(
        'keydown',
        () => {
          const pressed = performance.now()
          const before = painted()
          let kept = null
          let shown = null
          const over = () => kept !== null && shown !== null && resolve({ painted: shown, kept })
          const stop = window.commonplace.on((event) => {
            if (event.type !== 'changed' || kept !== null) return
            kept = performance.now() - pressed
            stop?.()
            over()
          })
          const look = () => {
            if (painted() === before) return requestAnimationFrame(look)
            setTimeout(() => {
              shown = performance.now() - pressed
              over()
            })
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      )
    })
  }, sentence)
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor()
  await page.keyboard.press('h')
  const times = await page.evaluate(() => window.timesOfBench)
  await page.getByRole('toolbar', { name: 'Highlight', exact: true }).waitFor()
  await page.keyboard.press('Escape')
  return times
}

/** From the key to the frame in which the bar stands by the next highlight, in ms. */
async function stepping(page) {
  const times = []
  for (let key = 0; key < KEYS; key++) {
    await page.evaluate(() => {
      const text = document.querySelector('iframe').contentDocument
      window.timesOfBench = new Promise((resolve) => {
        text.addEventListener(
          'keydown',
          () => {
            const pressed = performance.now()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
          },
          { capture: true, once: true },
        )
      })
    })
    await page.keyboard.press(']')
    times.push(await page.evaluate(() => window.timesOfBench))
  }
  return times
}

/** From frame to frame while the text is scrolled through, in ms. */
async function scrolling(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const view = document.querySelector('iframe').closest('section')
        view.scrollTo(0, 0)
        const frames = []
        let last = null
        const frame = (now) => {
          if (last !== null) frames.push(now - last)
          last = now
          if (frames.length === 120) return resolve(frames)
          view.scrollBy({ top: 240, behavior: 'instant' })
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  )
}

/** From frame to frame while the pointer goes down the text, over passages whose notes it marks, in ms. */
async function hovering(page) {
  await page.evaluate(() => document.querySelector('iframe').closest('section').scrollTo(0, 40_000))
  const box = await page.locator('section[data-place="text"]').boundingBox()
  const text = await page.locator('iframe').boundingBox()
  await page.evaluate(() => {
    window.framesOfBench = []
    window.tiesOfBench = new Set()
    let last = null
    const frame = (now) => {
      if (window.framesOfBench === null) return
      if (last !== null) window.framesOfBench.push(now - last)
      last = now
      const tied = document.querySelector('div[data-tied]')
      if (tied !== null) window.tiesOfBench.add(tied.dataset.tied)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  for (let step = 0; step < 240; step++)
    await page.mouse.move(
      text.x + 40 + ((step * 37) % (text.width - 80)),
      box.y + 20 + ((step * 11) % (box.height - 40)),
    )
  return page.evaluate(() => {
    const frames = window.framesOfBench
    window.framesOfBench = null
    if (window.tiesOfBench.size === 0) throw new Error('The pointer came over no noted passage.')
    return frames
  })
}
