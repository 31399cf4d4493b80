import type { Article, Facts } from '#shared/model.ts'
import type { NewFiles } from '../../store/articles/atomic-folders.ts'
import { testClip } from '../../store/testing/test-store.ts'
import { testFacts, testHighlight } from '../test-article.ts'

/** The small library of the table of queries. Today is Thursday, 15 August 2024. */
export const TODAY = new Date('2024-08-15T12:00:00Z')

interface Sample {
  readonly text: string
  readonly facts: Partial<Facts>
  readonly url?: string
  readonly capturedAt: string
  readonly tags?: readonly string[]
  readonly state?: Partial<Article['state']>
  readonly note?: string
  readonly highlights?: readonly { readonly exact: string; readonly colour: 1 | 2 | 3 | 4 | 5 }[]
  readonly partial?: boolean
  readonly pictured?: boolean
}

const samples: Readonly<Record<string, Sample>> = {
  a: {
    text: 'The grain convoy left the old harbour on Monday. A cease fire held along the coast. Steel prices fell.',
    facts: {
      title: 'Grain deal reopens the harbour',
      byline: ['Zoë Møller'],
      publisher: 'The Gazette',
      publishedAt: '2024-07',
      language: 'en',
      wordCount: 1_200,
    },
    url: 'https://www.gazette.example/world/grain-deal',
    capturedAt: '2024-08-14T10:00:00.000Z',
    tags: ['war/grain', 'ports'],
    state: { starred: true },
    note: 'Ask the mayor about silt.',
    highlights: [{ exact: 'grain convoy', colour: 1 }],
    pictured: true,
  },
  b: {
    text: 'Tariffs on steel rise again. The fire in the old mill was put out. Nobody would cease work.',
    facts: {
      title: 'Steel tariffs explained',
      byline: ['Adam Writer'],
      publisher: 'Bay Times',
      publishedAt: '2024-07-20',
      language: 'en-GB',
      wordCount: 2_500,
    },
    url: 'https://baytimes.example/steel?page=2',
    capturedAt: '2024-08-05T10:00:00.000Z',
    tags: ['trade', 'trade/steel'],
    state: { read: true },
  },
  c: {
    text: 'The harbour master said the dredging of silt goes on. Peace talks were held in the white house. Parliament sat late.',
    facts: {
      title: 'Harbour master retires',
      byline: ['Zoë Møller', 'Lea Stone'],
      publisher: 'The Gazette',
      publishedAt: '2024-06-30',
      language: 'en',
      wordCount: 300,
    },
    url: 'https://www.gazette.example/local/harbour-master',
    capturedAt: '2024-07-31T10:00:00.000Z',
    tags: ['ports'],
    state: { archived: true },
    highlights: [{ exact: 'dredging of silt', colour: 3 }],
  },
  d: {
    text: 'Größere Schiffe im Hafen. Getreide und Stahl werden verladen.',
    facts: {
      title: 'Der Hafen von Köln',
      byline: ['Jürgen Groß'],
      publisher: 'Rheinblatt',
      publishedAt: '2024',
      language: 'de',
      wordCount: 800,
    },
    url: 'https://rheinblatt.example/hafen',
    capturedAt: '2024-01-10T10:00:00.000Z',
    tags: ['Häfen/Köln'],
  },
  e: {
    text: 'War goes on while peace talks stall. A house of white stone. The cyber command denied it.',
    facts: {
      title: 'War and peace talks',
      byline: ['Adam Writer'],
      publisher: 'Bay Times',
      publishedAt: null,
      language: null,
      wordCount: 5_000,
    },
    url: 'https://baytimes.example/war',
    capturedAt: '2024-08-12T10:00:00.000Z',
    tags: ['war', 'war/cyber'],
    state: { starred: true, read: true },
    note: 'cyber angle',
    partial: true,
  },
  f: {
    text: '北京市政府宣布新的港口计划。居民表示支持。',
    facts: {
      title: '港口计划',
      byline: [],
      publisher: '新报',
      publishedAt: '2023-12-31',
      language: 'zh-Hans',
      wordCount: 20,
    },
    url: 'https://xinbao.example/%E6%B8%AF%E5%8F%A3',
    capturedAt: '2024-02-01T10:00:00.000Z',
    tags: ['中国/港'],
  },
  g: {
    text: 'C++ and C# were compared in section 702(b). See f(x) and node.js at 16:30. Cyber experts agreed.',
    facts: {
      title: 'Rust in old code',
      byline: ['Ann O’Neil'],
      publisher: null,
      siteName: 'Developers',
      publishedAt: '2024-08-14',
      language: 'en',
      wordCount: 1_500,
    },
    url: 'https://dev.example/rust',
    capturedAt: '2024-08-15T08:00:00.000Z',
    tags: ['5" guns', 'code (c++)', 'a|b', 'back\\slash'],
    highlights: [{ exact: 'Cyber experts', colour: 5 }],
  },
  h: {
    text: 'Grain again in the bin.',
    facts: { title: 'Bin talk', byline: [], publisher: null, publishedAt: '2024-08-01', language: 'en', wordCount: 5 },
    capturedAt: '2024-08-01T10:00:00.000Z',
    tags: ['war'],
    state: { trashedAt: '2024-08-02T10:00:00.000Z' },
  },
  k: {
    text: 'Dredging removes silt. Silt returns. The old harbour needs dredging each year. Grain, steel and coal pass.',
    facts: {
      title: 'Silt report',
      byline: ['Port Office'],
      publisher: 'Port Authority',
      publishedAt: '2022-05',
      language: 'en-US',
      wordCount: 10_000,
    },
    url: 'https://ports.example/reports/silt/',
    capturedAt: '2023-03-03T10:00:00.000Z',
    tags: ['ports/dredging'],
    state: { archived: true, read: true },
    note: 'compare with the harbour plan',
    pictured: true,
  },
  j: {
    text: "The mayor didn't say when. A co-operative bought the mill. Prices rose 5% to $12,500.",
    facts: {
      title: 'Didn’t we say so',
      byline: [],
      publisher: null,
      publishedAt: '2024-08-09',
      language: 'en',
      wordCount: 450,
    },
    capturedAt: '2024-08-09T10:00:00.000Z',
  },
}

const idOf = (letter: string) => `${letter}00000000000`

/** The articles as the store keeps them. Their ids begin with the letters of the table. */
export function tableArticles(): readonly { readonly article: Article; readonly files: NewFiles }[] {
  return Object.entries(samples).map(([letter, sample]) => {
    const { article, files } = testClip(sample.text)
    const [version] = article.versions
    if (version === undefined) throw new Error('an article without a version')
    const facts = testFacts({ siteName: null, ...sample.facts, leadImage: null })
    const highlights = (sample.highlights ?? []).map(({ exact, colour }, at) => {
      const start = sample.text.indexOf(exact)
      const anchor = { start, end: start + exact.length, state: 'exact' as const, by: 'hand' as const }
      const quote = { exact, prefix: '', suffix: '' }
      return testHighlight({ id: `h${letter}000000000${at}`, colour, quote, anchors: { 1: anchor } })
    })
    return {
      article: {
        ...article,
        id: idOf(letter),
        url: sample.url ?? null,
        capturedAt: sample.capturedAt,
        tags: [...(sample.tags ?? [])],
        state: { ...article.state, ...sample.state },
        note: sample.note ?? '',
        highlights,
        versions: [{ ...version, partial: sample.partial ?? false, facts }],
      },
      files: sample.pictured === true ? files : { ...files, assets: new Map() },
    }
  })
}
