import { type Article, type Facts, FORMAT, type Highlight, type Version } from '#shared/model.ts'

/** Facts for tests, with every field of the model. */
export function testFacts(changed: Partial<Facts> = {}): Facts {
  return {
    title: 'The lock-keeper’s ledger',
    kicker: null,
    byline: ['Ada Quill'],
    publisher: 'The Weir',
    siteName: 'The Weir',
    agency: null,
    place: null,
    publishedAt: '2026-01-01',
    publishedPrecision: 'day',
    publishedOffset: null,
    publishedRaw: '1 January 2026',
    publishedFrom: 'meta',
    modifiedAt: null,
    language: 'en',
    direction: 'ltr',
    excerpt: null,
    leadImage: null,
    wordCount: 4,
    incomplete: null,
    ...changed,
  }
}

/** A small article for tests, with every field of the model. */
export function testArticle(changed: Partial<Article> = {}): Article {
  const version: Version = {
    n: 1,
    from: null,
    reason: 'clip',
    madeAt: '2026-01-02T03:04:05.000Z',
    capturedAt: '2026-01-02T03:04:05.000Z',
    timeZone: 'UTC',
    charset: null,
    extractor: '1',
    partial: false,
    missing: [],
    cut: null,
    keptAnyway: null,
    facts: testFacts(),
    sources: [],
    files: {},
  }
  return {
    format: FORMAT,
    id: 'a00000000001',
    revision: 'r00000000001',
    url: 'https://weir.example/ledger',
    canonicalUrl: null,
    capturedAt: version.capturedAt,
    tags: [],
    state: { read: false, progress: 0, starred: false, archived: false, trashedAt: null },
    note: '',
    notes: [],
    highlights: [],
    versions: [version],
    current: 1,
    corrected: {},
    parentId: null,
    modifiedAt: version.madeAt,
    ...changed,
  }
}

/** A highlight on the first word of an article's text, with every field of the model. */
export function testHighlight(changed: Partial<Highlight> = {}): Highlight {
  return {
    id: 'h00000000001',
    kind: 'text',
    asset: null,
    colour: 1,
    noteId: null,
    tags: [],
    quote: { exact: 'The', prefix: '', suffix: ' weir' },
    madeOn: 1,
    anchors: { 1: { start: 0, end: 3, state: 'exact', by: 'hand' } },
    review: null,
    createdAt: '2026-01-02T03:04:05Z',
    modifiedAt: '2026-01-02T03:04:05Z',
    ...changed,
  }
}
