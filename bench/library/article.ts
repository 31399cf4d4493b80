import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { countWords } from '#renderer/extractor/dom/words.ts'
import { carryHighlights } from '#shared/anchors.ts'
import { EXTRACTOR_VERSION } from '#shared/extraction/extraction.ts'
import {
  type Article,
  type Facts,
  FORMAT,
  type Highlight,
  type Receipt,
  type RelatedFile,
  type Version,
} from '#shared/model.ts'
import { contentOf } from './content.ts'
import { marksOn } from './marks.ts'
import { agencies } from './outlets.ts'
import { type Block, escaped, page, paragraph } from './page.ts'
import type { Picture } from './picture.ts'
import { type Plan, planOf, type Wanted } from './plan.ts'
import { nameOf, type Writer, writerOf } from './prose.ts'
import { idFrom, type Random, streamOf } from './random.ts'
import { rareWords } from './rare-words.ts'
import { stateOf, tagsOf } from './reader.ts'
import { titleOf } from './title.ts'

/** An article and all that lies in its folder beside article.json, by name relative to it. */
export interface Made {
  readonly article: Article
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Of the story on a page that its reader kept, and of the page. */
const STORY = 53

/** Makes article number `at`: the newest first. */
export function makeArticle(wanted: Wanted, pictures: (at: number) => Picture, at: number): Made {
  const plan = planOf(wanted, at)
  const random = streamOf(wanted.seed, at, 1)
  const writer = writerOf(plan.tongue, plan.field, random)
  const parent = at % STORY === 4 ? planOf(wanted, at - 1) : null

  const assets = new Map<string, Picture>()
  const draw = () => {
    const picture = pictures(random.below(1_000_000))
    assets.set(picture.hash, picture)
    return picture
  }
  const lead = parent === null && (at === 0 || random.chance(0.55)) ? draw() : null
  const link = () => {
    const other = planOf(wanted, random.below(wanted.articles))
    return random.chance(0.6) && other.url !== null ? other.url : `https://register.example/${random.between(1, 9_999)}`
  }
  let images = parent === null ? random.between(0, 3) : 0
  let inText: string | null = null
  const picture = () => {
    if (images-- <= 0) return null
    const drawn = draw()
    inText = drawn.hash
    return drawn
  }
  const written = contentOf({ plan, writer, random, picture, link })
  const blocks = wanted.natural ? [...written, paragraph(rareWords(streamOf(wanted.seed, at, 3)))] : written
  const facts = factsOf(plan, writer, random, blocks, lead)

  const versions: Version[] = []
  const files = new Map<string, Uint8Array>()
  let highlights: Highlight[] = []
  let marks = null as ReturnType<typeof marksOn> | null
  for (let n = 1; n <= plan.versions; n++) {
    const shown = n === plan.versions ? blocks : earlier(blocks, n, writer)
    const { html, text } = page(shown)
    const related = n === plan.versions ? relatedOf(wanted, pictures, at) : []
    const made = versionOf({ plan, n, facts: { ...facts, wordCount: countWords(text) }, html, text, random, related })
    versions.push(made.version)
    for (const [name, bytes] of made.files) files.set(`versions/${n}/${name}`, bytes)
    if (marks === null) {
      marks = marksOn({ plan, writer, random, text, version: n, image: inText, now: wanted.now.getTime() })
      highlights = [...marks.highlights]
    } else highlights = carryHighlights(highlights, n, text)
  }
  for (const { hash, ext, bytes } of assets.values()) files.set(`assets/${hash}.${ext}`, bytes)

  const state = stateOf(plan, wanted.now, random)
  const edited = [plan.captured, ...highlights.map((highlight) => Date.parse(highlight.modifiedAt))]
  const trashed = state.trashedAt === null ? 0 : Date.parse(state.trashedAt)
  const article: Article = {
    format: FORMAT,
    id: plan.id,
    revision: idFrom(random),
    url: plan.url === null ? null : at % 6 === 3 ? `${plan.url}?utm_source=letter` : plan.url,
    canonicalUrl: at % 6 === 3 || at % 7 === 1 ? plan.url : null,
    capturedAt: iso(plan.captured),
    tags: tagsOf(plan, random),
    state,
    note: marks?.note ?? '',
    notes: [...(marks?.notes ?? [])],
    highlights,
    versions,
    current: plan.versions,
    corrected: at % 31 === 15 ? { byline: [nameOf(plan.tongue, random)], publisher: plan.outlet.name } : {},
    parentId: parent?.id ?? null,
    modifiedAt: iso(Math.max(trashed, ...edited)),
  }
  return { article, files }
}

function factsOf(plan: Plan, writer: Writer, random: Random, blocks: readonly Block[], lead: Picture | null): Facts {
  const { at, tongue, outlet, carrier, published } = plan
  const authors = at % 9 === 4 ? 0 : at % 71 === 9 ? 6 : random.chance(0.2) ? 2 : 1
  const known = at % 31 !== 12 && plan.url !== null
  const { text } = page(blocks)
  return {
    title: titleOf(plan, writer, text),
    kicker: null,
    byline: Array.from({ length: authors }, () => nameOf(tongue, random)),
    publisher: known ? outlet.name : null,
    siteName: known ? (carrier ?? outlet).name : null,
    agency: random.chance(0.08) ? random.pick(agencies) : null,
    place: random.chance(0.2) ? writer.town : null,
    ...published,
    publishedOffset: null,
    modifiedAt: null,
    language: at % 29 === 20 ? null : tongue.code,
    direction: tongue.direction,
    excerpt: at % 17 === 3 ? null : at % 3 === 0 ? writer.paragraph(1) : excerptOf(text),
    leadImage: lead?.hash ?? null,
    wordCount: 0,
    incomplete: null,
  }
}

function excerptOf(text: string): string {
  const first = text.split('\n').find((line) => line.length >= 60) ?? text.split('\n')[0] ?? ''
  return first.length <= 300 ? first : `${first.slice(0, first.lastIndexOf(' ', 300) + 1 || 300).trim()}…`
}

/** As the page was at its first captures: a paragraph shorter, and one sentence other. */
function earlier(blocks: readonly Block[], n: number, writer: Writer): readonly Block[] {
  const shorter = blocks.slice(0, Math.max(1, blocks.length - (n === 1 ? 2 : 1)))
  const other = Math.min(n, shorter.length - 1)
  return shorter.map((block, at) => (at === other ? paragraph(writer.paragraph(3)) : block))
}

interface Content {
  readonly plan: Plan
  readonly n: number
  readonly facts: Facts
  readonly html: string
  readonly text: string
  readonly random: Random
  readonly related: RelatedFile['stories']
}

function versionOf({ plan, n, facts, html, text, random, related }: Content) {
  const { at, captured, tongue } = plan
  const source = Buffer.from(sourceOf(plan, facts, html))
  const receipt: Receipt = { format: FORMAT, blocks: omissions(random, text), choices: [], unlisted: 0 }
  const files = new Map<string, Uint8Array>([
    ['article.html', Buffer.from(html)],
    ['article.txt', Buffer.from(text)],
    ['receipt.json', json(receipt)],
    ['related.json', json({ format: FORMAT, stories: related } satisfies RelatedFile)],
    ['source.html.gz', gzipSync(source)],
  ])
  const when = iso(captured + (n - 1) * 60_000)
  const missing = at % 43 === 30 ? [{ url: 'https://pictures.example/gone.jpg', code: 'http-status' }] : []
  const url = plan.url
  const version: Version = {
    n,
    from: n === 1 ? null : n - 1,
    reason: n === 1 ? 'clip' : 'again',
    madeAt: when,
    capturedAt: when,
    timeZone: 'UTC',
    charset: { name: 'UTF-8', by: 'page' },
    extractor: EXTRACTOR_VERSION,
    partial: missing.length > 0,
    missing,
    cut: null,
    keptAnyway: null,
    facts,
    sources: [
      {
        url,
        finalUrl: url,
        file: 'source.html.gz',
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': tongue.code },
        sha256: sha256(source),
        type: 'text/html',
      },
    ],
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])),
  }
  return { version, files }
}

/** The page as it came: the article in its frame, with pictures at their own addresses. */
function sourceOf(plan: Plan, facts: Facts, html: string): string {
  const { tongue, outlet } = plan
  const body = html.replace(/asset:\/\/[^/"]+\/([0-9a-f]+)/g, 'https://pictures.example/$1')
  return `<!doctype html>
<html lang="${tongue.code}" dir="${tongue.direction}">
<head><meta charset="utf-8"><title>${escaped(facts.title)} | ${escaped(outlet.name)}</title></head>
<body><nav><a href="/">${escaped(outlet.name)}</a></nav>
<article><h1>${escaped(facts.title)}</h1>
${body}
</article></body>
</html>
`
}

function omissions(random: Random, text: string): Receipt['blocks'] {
  if (random.chance(0.6)) return []
  const all = ['Sign up for the Saturday letter.', 'Share this article', 'Most read this week']
  return all.slice(0, random.between(1, 3)).map((line, index) => ({
    id: `b${index + 1}`,
    reason: 'after the article',
    path: [1, 2 + index],
    at: text.length,
    html: `<p>${line}</p>`,
    text: line,
  }))
}

/** The story that stood below this article and became the next one. */
function relatedOf(wanted: Wanted, pictures: (at: number) => Picture, at: number): RelatedFile['stories'] {
  if (at % STORY !== 3 || at + 1 >= wanted.articles) return []
  const { article, files } = makeArticle(wanted, pictures, at + 1)
  const { current } = article
  const file = (name: string) => Buffer.from(files.get(`versions/${current}/${name}`) ?? []).toString()
  const facts = article.versions.at(-1)?.facts
  if (facts === undefined) return []
  return [
    { id: 's1', facts, url: article.url, html: file('article.html'), text: file('article.txt'), images: [], cut: null },
    {
      id: 's2',
      facts: { ...facts, title: 'More' },
      url: null,
      html: '<p>More.</p>',
      text: 'More.',
      images: [],
      cut: null,
    },
  ]
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
