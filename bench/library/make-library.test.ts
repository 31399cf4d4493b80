import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sniff } from '#main/clip/fetch/sniff.ts'
import { articleFolder } from '#main/store/names/layout.ts'
import { openStore } from '#main/store/store.ts'
import { type DomWindow, domOf } from '#renderer/extractor/sanitise/sanitise.ts'
import { Article, LibraryFile, Receipt, RelatedFile } from '#shared/model.ts'
import { QueueFile } from '#shared/queue.ts'
import { shownFacts } from '#shared/shown-facts.ts'
import { textOf } from '#shared/text/text.ts'
import { makeLibrary } from './make-library.ts'

/** Enough for each peculiarity to come up. */
const ARTICLES = 300
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'he', 'ja', 'ru', 'zh-Hans']

interface Kept {
  readonly article: Article
  readonly folder: string
  /** A file of the article's folder. */
  read(name: string): string
}

let root: string
let folder: string
let kept: readonly Kept[]

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'commonplace-generator-'))
  folder = join(root, 'library')
  makeLibrary({ folder, articles: ARTICLES })
  kept = filesBelow(folder)
    .filter((path) => path.endsWith('/article.json'))
    .map((path) => {
      const place = path.slice(0, -'/article.json'.length)
      const read = (name: string) => readFileSync(join(place, name), 'utf8')
      return { article: Article.parse(JSON.parse(read('article.json'))), folder: place, read }
    })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the files', () => {
  it('are as many articles as were wished for, each under its own name', () => {
    expect(kept).toHaveLength(ARTICLES)
    expect(new Set(kept.map(({ article }) => article.id)).size).toBe(ARTICLES)
    for (const { article, folder: place } of kept) expect(relative(folder, place)).toBe(articleFolder(article))
  })

  it('are the same bytes for the same wishes, and others for another seed', () => {
    const made = (name: string, seed: number) => {
      const place = join(root, name)
      makeLibrary({ folder: place, articles: 30, seed })
      return filesBelow(place).map((path) => `${relative(place, path)} ${hash(readFileSync(path))}`)
    }
    const first = made('first', 4)
    expect(made('second', 4)).toEqual(first)
    expect(made('third', 5)).not.toEqual(first)
  })

  it('pass the schemas of the model', () => {
    LibraryFile.parse(json(join(folder, 'library.json')))
    QueueFile.parse(json(join(folder, 'queue.json')))
    for (const { article, read } of kept) {
      for (const { n } of article.versions) {
        Receipt.parse(JSON.parse(read(`versions/${n}/receipt.json`)))
        RelatedFile.parse(JSON.parse(read(`versions/${n}/related.json`)))
      }
    }
  })

  it('are a library in which the check finds nothing', async () => {
    const nothing = () => undefined
    const store = await openStore({
      folder,
      cache: join(root, 'cache'),
      sockets: join(root, 'sockets'),
      now: () => new Date(),
      log: { info: nothing, warn: nothing, error: nothing },
      create: false,
    })
    const { articles, problems } = await store.check({ repair: false })
    expect(store.rows().size).toBe(ARTICLES)
    expect(store.notices()).toEqual([])
    await store.close()
    expect(articles).toBe(ARTICLES)
    expect(problems).toEqual([])
  })

  it('are put into no folder that holds something', () => {
    expect(() => makeLibrary({ folder: root, articles: 1 })).toThrow('is not empty')
  })
})

describe('the text', () => {
  it('is what textOf makes of the HTML, which is as the sanitiser would leave it', () => {
    const dom = domOf(new JSDOM('').window as unknown as DomWindow)
    for (const { article, read } of kept.slice(0, 120)) {
      const html = read(`versions/${article.current}/article.html`)
      expect(textOf(dom.fragment(html)).text).toBe(read(`versions/${article.current}/article.txt`))
      expect(dom.sanitise(html)).toBe(html)
    }
  })

  it('is about 850 words long on average, a few words and several thousand included', () => {
    const words = kept.map(({ article }) => shownFacts(article).wordCount)
    const average = words.reduce((sum, count) => sum + count, 0) / words.length
    expect(average).toBeGreaterThan(700)
    expect(average).toBeLessThan(1_050)
    expect(Math.min(...words)).toBeLessThan(160)
    expect(Math.max(...words)).toBeGreaterThan(3_000)
  })

  it('never says a slot’s name in place of its phrase', () => {
    for (const { article, read } of kept) {
      expect(read(`versions/${article.current}/article.txt`)).not.toMatch(/[{}]/)
      expect(shownFacts(article).title).not.toMatch(/[{}]/)
    }
  })
})

describe('the highlights', () => {
  it('hit their quotations on every version on which they stand', () => {
    let hit = 0
    for (const { article, read } of kept) {
      for (const { kind, quote, anchors } of article.highlights) {
        if (kind === 'image') continue
        for (const [version, { start, end }] of Object.entries(anchors)) {
          if (start === null || end === null) continue
          const text = read(`versions/${version}/article.txt`)
          expect(text.slice(start, end)).toBe(quote.exact)
          hit += 1
        }
      }
    }
    expect(hit).toBeGreaterThan(ARTICLES / 2)
  })

  it('have their context around them on the version that they were made on', () => {
    for (const { article, read } of kept) {
      for (const { quote, anchors, madeOn } of article.highlights) {
        const anchor = anchors[madeOn]
        const text = read(`versions/${madeOn}/article.txt`)
        expect(text.slice(0, anchor?.start ?? 0).endsWith(quote.prefix)).toBe(true)
        expect(text.startsWith(quote.suffix, anchor?.end ?? 0)).toBe(true)
      }
    }
  })

  it('are of all colours, overlap in places, are many on some articles and none on most, and move with versions', () => {
    const all = kept.flatMap(({ article }) => article.highlights)
    expect(new Set(all.map(({ colour }) => colour)).size).toBe(5)
    const counts = kept.map(({ article }) => article.highlights.length)
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(ARTICLES / 2)
    expect(Math.max(...counts)).toBeGreaterThan(20)
    expect(kept.some(({ article }) => overlap(article))).toBe(true)
    const states = all.flatMap(({ anchors }) => Object.values(anchors).map(({ state }) => state))
    expect(new Set(states)).toEqual(new Set(['exact', 'moved', 'lost']))
    expect(all.some(({ kind }) => kind === 'image')).toBe(true)
  })

  it('have the notes that they name', () => {
    for (const { article } of kept) {
      const notes = new Set(article.notes.map(({ id }) => id))
      for (const { noteId } of article.highlights) expect(noteId === null || notes.has(noteId)).toBe(true)
    }
    expect(kept.some(({ article }) => article.note.includes('- [ ]'))).toBe(true)
  })
})

describe('the facts', () => {
  it('are of every language, direction, precision and source of a date', () => {
    const facts = kept.map(({ article }) => shownFacts(article))
    expect(new Set(facts.map(({ language }) => language))).toEqual(new Set([...LANGUAGES, null]))
    expect(new Set(facts.map(({ direction }) => direction))).toEqual(new Set(['ltr', 'rtl']))
    const precisions = facts.map(({ publishedPrecision }) => publishedPrecision)
    expect(new Set(precisions)).toEqual(new Set(['year', 'month', 'day', 'hour', 'minute', null]))
    const sources = facts.map(({ publishedFrom }) => publishedFrom)
    expect(new Set(sources)).toEqual(new Set(['json-ld', 'meta', 'time', 'url', 'text', 'age', 'import', null]))
  })

  it('have titles of one character, of 400, with emoji, of both directions, and none of the page’s own', () => {
    const titles = kept.map(({ article }) => shownFacts(article).title)
    expect(titles.some((title) => title.length <= 2)).toBe(true)
    expect(titles.some((title) => title.length >= 395 && title.length <= 400)).toBe(true)
    expect(titles.some((title) => /\p{Extended_Pictographic}/u.test(title))).toBe(true)
    expect(titles.some((title) => /[A-Za-z]/.test(title) && /\p{sc=Arabic}/u.test(title))).toBe(true)
    expect(titles.some((title) => title.startsWith('https://'))).toBe(true)
  })

  it('are dated before the present that was asked for, some on that day and some on the day before', () => {
    const place = join(root, 'dated')
    makeLibrary({ folder: place, articles: 60, now: new Date('2031-05-06T15:00:00Z') })
    const captured = filesBelow(place)
      .filter((path) => path.endsWith('/article.json'))
      .map((path) => Article.parse(json(path)))
    for (const { capturedAt, modifiedAt, versions } of captured) {
      expect(capturedAt < '2031-05-06T15:00:00.000Z').toBe(true)
      expect(modifiedAt <= '2031-05-06T15:00:00.000Z').toBe(true)
      for (const { facts } of versions) expect((facts.publishedAt ?? '') <= capturedAt).toBe(true)
    }
    const on = (day: string) => captured.filter(({ capturedAt }) => capturedAt.startsWith(day)).length
    expect(on('2031-05-06')).toBeGreaterThan(0)
    expect(on('2031-05-05')).toBeGreaterThan(0)
  })

  it('have the states of a library in use', () => {
    const states = kept.map(({ article }) => article.state)
    const share = (test: (state: Article['state']) => boolean) => states.filter(test).length / states.length
    expect(share(({ archived }) => archived)).toBeGreaterThan(0.5)
    expect(share(({ read }) => !read)).toBeGreaterThan(0.1)
    expect(share(({ starred }) => starred)).toBeGreaterThan(0)
    expect(share(({ trashedAt }) => trashedAt !== null)).toBeGreaterThan(0)
    expect(share(({ progress }) => progress > 0 && progress < 0.9)).toBeGreaterThan(0)
  })

  it('have one topic on two articles of five, and topics below topics', () => {
    const tags = kept.flatMap(({ article }) => article.tags)
    expect(tags.filter((tag) => tag === 'work')).toHaveLength((ARTICLES * 2) / 5)
    expect(tags.some((tag) => tag.split('/').length === 3)).toBe(true)
  })
})

it('keeps pictures that are shown', () => {
  const pictures = filesBelow(folder).filter((path) => path.includes('/assets/'))
  expect(pictures.length).toBeGreaterThan(ARTICLES / 3)
  const families = new Set(pictures.map((path) => sniff(readFileSync(path)).type))
  expect(families).toEqual(new Set(['image/png', 'image/svg+xml']))
})

function overlap({ highlights, current }: Article): boolean {
  const ranges = highlights
    .flatMap(({ anchors }) => anchors[current] ?? [])
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
  return ranges.some(({ start }, at) => at > 0 && (ranges[at - 1]?.end ?? 0) > (start ?? Number.POSITIVE_INFINITY))
}

function filesBelow(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
