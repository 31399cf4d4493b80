/** A page that says who wrote it and when, in one of the ways that pages have. */
export interface PageOfFacts {
  readonly html: string
  readonly url: string | null
  readonly byline: readonly string[]
  /** The day; null where the page names none. */
  readonly published: string | null
}

const PROSE = [
  'The sluice at the upper weir was opened on Friday for the first time since the repairs, and the water came through as slowly as the engineers had said it would.',
  'Some forty people had walked up from the town to see it, among them two who had worked on the first gate, and a school class that had been promised a flood.',
  'By noon the meadows on the left bank stood under a hand of water, which is what they are for. The geese arrived before the speeches were over.',
  'The gate is to stay open until the end of the month. What it cost is known to the council alone, which has said that it is less than was feared.',
]
const ld = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

function page(title: string, { head = '', below = '', foot = '', lang = 'en' }): string {
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body><header><a href="/">The Weir Weekly</a></header><main><article><h1>${title}</h1>${below}${PROSE.map((text) => `<p>${text}</p>`).join('')}${foot}</article></main><footer><p>The Weir Weekly, Lock Street 4</p></footer></body></html>`
}

/** By what tells the facts. */
export const pagesOfFacts: Readonly<Record<string, PageOfFacts>> = {
  'JSON-LD': {
    html: page('Upper weir opened after the repairs', {
      head: ld({
        '@type': 'NewsArticle',
        headline: 'Upper weir opened after the repairs',
        author: [{ '@type': 'Person', name: 'Ada Quill' }],
        publisher: { '@type': 'Organization', name: 'The Weir Weekly' },
        datePublished: '2026-03-06T17:20:00+01:00',
      }),
    }),
    url: null,
    byline: ['Ada Quill'],
    published: '2026-03-06',
  },
  'JSON-LD, an author who is described elsewhere': {
    html: page('Geese arrive before the speeches', {
      head: ld({
        '@graph': [
          {
            '@type': 'Article',
            headline: 'Geese arrive before the speeches',
            author: { '@id': '#tom' },
            datePublished: '2026-03-07',
          },
          { '@type': ['Person'], '@id': '#tom', name: 'Tom Reed' },
          { '@type': 'BreadcrumbList', itemListElement: [] },
        ],
      }),
    }),
    url: null,
    byline: ['Tom Reed'],
    published: '2026-03-07',
  },
  'JSON-LD, several authors': {
    html: page('What two gatekeepers remember', {
      head: ld({
        '@type': 'NewsArticle',
        headline: 'What two gatekeepers remember',
        author: [
          { '@type': 'Person', name: 'Ada Quill' },
          { '@type': 'Person', name: 'Yusuf Demir' },
        ],
        datePublished: '2026-03-08T08:00:00Z',
      }),
      below: '<p class="meta">By Ada Quill and Yusuf Demir</p>',
    }),
    url: null,
    byline: ['Ada Quill', 'Yusuf Demir'],
    published: '2026-03-08',
  },
  metas: {
    html: page('Meadows stand under water', {
      head: '<meta name="author" content="Marta Lind"><meta property="article:published_time" content="2026-03-09T06:30:00Z"><meta property="og:site_name" content="The Weir Weekly">',
    }),
    url: null,
    byline: ['Marta Lind'],
    published: '2026-03-09',
  },
  microdata: {
    html: page('A class that was promised a flood', {
      below:
        '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author">Ines Varga</span> <meta itemprop="datePublished" content="2026-03-10"></div>',
    }),
    url: null,
    byline: ['Ines Varga'],
    published: '2026-03-10',
  },
  'links and times': {
    html: page('The gate stays open until the end of the month', {
      below:
        '<p>Words: <a rel="author" href="/people/ola">Ola Brandt</a>, <time datetime="2026-03-11T09:15:00Z">11 March</time></p>',
    }),
    url: null,
    byline: ['Ola Brandt'],
    published: '2026-03-11',
  },
  'a line below the headline': {
    html: page('Council keeps the price to itself', { below: '<p>By Samuel Pell, 12 March 2026</p>' }),
    url: null,
    byline: ['Samuel Pell'],
    published: '2026-03-12',
  },
  'a line in German': {
    html: page('Das obere Wehr ist wieder offen', { below: '<p>Von Jörn Tveit, 13. März 2026</p>', lang: 'de' }),
    url: null,
    byline: ['Jörn Tveit'],
    published: '2026-03-13',
  },
  'a line in French': {
    html: page('La vanne du haut est ouverte', {
      below: '<p>Par Luc Morel</p><p>Publié le 14 mars 2026</p>',
      lang: 'fr',
    }),
    url: null,
    byline: ['Luc Morel'],
    published: '2026-03-14',
  },
  'its address alone': {
    html: page('Forty people walk up to the weir', {}),
    url: 'https://weir-weekly.example/2026/03/15/forty-people',
    byline: [],
    published: '2026-03-15',
  },
  'an outlet that signs': {
    html: page('The upper weir in eleven pictures', {
      head: `<meta property="og:site_name" content="The Weir Weekly">${ld({ '@type': 'NewsArticle', headline: 'The upper weir in eleven pictures', author: { '@type': 'Organization', name: 'The Weir Weekly' }, datePublished: '2026-03-16' })}`,
      below: '<p>By The Weir Weekly</p>',
    }),
    url: null,
    byline: [],
    published: '2026-03-16',
  },
  nothing: {
    html: page('A poem about a gate', { foot: '<p>It opened in 1931, and in 1964 again.</p>' }),
    url: null,
    byline: [],
    published: null,
  },
}
