import type { ExpectedArticle } from '../expected.ts'
import { png } from '../images.ts'
import type { Place, Sites } from '../page.ts'

const paragraphs = [
  'HOLLOW FERRY — For eleven weeks the river has not moved past the old bridge, and for eleven weeks the town has lived on what the carts bring over the hill.',
  'The lock at Hollow Ferry, built when grain still travelled by water, closed on the second of May after a diver found a crack as wide as a hand in its western wall.',
  'Since then the mill has halved its hours, the market has lost nine of its thirty stalls, and the school has begun to teach its youngest pupils in the parish hall, because the coal for the larger building cannot be had.',
  'The county first spoke of a fortnight; then of a month; its engineer, Ottoline Marsh, now says that the wall must be taken down to the river bed and built again from the seventh course.',
  'What the stoppage has cost depends on whom one asks, and on what one counts. The chamber of trade keeps a table in its window, brought up to date each Friday.',
  'Across the square, the baker Yusuf Hadi has hung the proverb of his grandmother above the counter, in the language she spoke it.',
  'He translates it for customers who ask: patience is a tree whose root is bitter and whose fruit is sweet. Fewer of them ask, he says, than in May.',
  'The ledger of the harbour office, which records every vessel since 1871, shows only one longer silence, in the winter of the great ice.',
  'Nobody in the town believes any more that the lock will open before the first frost; but on Saturday, for the first time, somebody painted the gates.',
] as const

export const arabicProverb = 'الصبر شجرة جذورها مُرّة وثمارها حلوة، ومن زرعها في أرضه أكل منها في شيخوخته.'
export const hebrewLine = 'הנהר אינו שואל את הגשר אם מותר לו לעבור.'

/** A newspaper's page with everything around the article that such pages have. */
export const news: ExpectedArticle & { readonly cells: readonly string[]; readonly images: number } = {
  path: '/news/2025/07/hollow-ferry-lock',
  title: 'A town waits for its river',
  byline: ['Imre Castellane', 'Ruth Okonjo-Vale'],
  publisher: 'The Lower Valley Courier',
  publishedAt: '2025-07-19T06:30:00Z',
  paragraphs,
  cells: ['Mill', '38 tons', '17 tons', 'Market stalls', 'Letters carried'],
  images: 4,
  absent: [
    'Subscribe to the morning letter',
    'Most read this week',
    'You must be signed in to comment',
    'Accept all',
    'This sentence is hidden from every reader',
    'Three recipes for river eel',
  ],
}

const p = (index: number) => `<p>${paragraphs[index]}</p>`

function page({ origin }: Place) {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: news.title,
    datePublished: '2025-07-19T08:30:00+02:00',
    dateModified: '2025-07-20T10:00:00+02:00',
    author: news.byline.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: news.publisher },
  }
  return {
    body: `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>A town waits for its river | The Lower Valley Courier</title>
<link rel="canonical" href="${origin}${news.path}">
<meta name="description" content="Eleven weeks after its lock closed, Hollow Ferry counts what a still river costs.">
<meta property="og:type" content="article"><meta property="og:site_name" content="The Lower Valley Courier">
<meta property="og:title" content="A town waits for its river">
<meta property="og:image" content="${origin}/img/lead-1200x630.png">
<script type="application/ld+json">${JSON.stringify(facts)}</script>
<style>.hidden{display:none}</style><script>window.courier = {ads: true}</script></head>
<body class="article-page">
<div class="cookie-banner" role="dialog"><p>We and our 412 partners use cookies.</p><button>Accept all</button></div>
<header><a href="/"><img src="/img/logo-120x40.png" alt="The Lower Valley Courier"></a>
<nav><ul><li><a href="/valley">Valley</a></li><li><a href="/trade">Trade</a></li><li><a href="/letters">Letters</a></li></ul></nav></header>
<main><article>
<header><p class="kicker">The valley</p><h1>A town waits for its river</h1>
<p class="byline">By <a rel="author" href="/by/castellane">Imre Castellane</a> and <a rel="author" href="/by/okonjo-vale">Ruth Okonjo-Vale</a></p>
<time datetime="2025-07-19T08:30:00+02:00">19 July 2025</time></header>
<figure><img src="/img/lock-320x200.png" srcset="/img/lock-320x200.png 320w, /img/lock-640x400.png 640w, /img/lock-1280x800.png 1280w" sizes="100vw" alt="The closed lock seen from the western bank">
<figcaption>The lock at low water. The crack runs below the waterline. (Photograph: the Courier)</figcaption></figure>
${p(0)}${p(1)}
<aside class="newsletter"><h3>Subscribe to the morning letter</h3><form action="/subscribe"><input name="mail" placeholder="Your address"><button>Yes</button></form></aside>
${p(2)}${p(3)}
<h2>What it costs</h2>
${p(4)}
<table><caption>One week in April and one in July</caption>
<thead><tr><th>Trade</th><th>April</th><th>July</th></tr></thead>
<tbody><tr><td>Mill</td><td>38 tons</td><td>17 tons</td></tr>
<tr><td>Market stalls</td><td>30</td><td>21</td></tr>
<tr><td>Letters carried</td><td>1,204</td><td>1,377</td></tr></tbody></table>
<p class="hidden" style="display:none">This sentence is hidden from every reader and should never be read back.</p>
<ul><li>The <strong>mill</strong> runs from six to noon.</li><li>The market opens on <em>Wednesday and Saturday</em> only.</li>
<li>The ferry carries passengers, but no goods:<ol><li>adults pay two pence,</li><li>children cross for nothing.</li></ol></li></ul>
<h2>The baker’s tree</h2>
${p(5)}
<p lang="ar" dir="rtl">${arabicProverb}</p>
${p(6)}
<blockquote><p>My grandmother never saw a lock in her life. She knew about waiting all the same.</p>
<blockquote lang="he" dir="rtl"><p>${hebrewLine}</p></blockquote>
<p>That one is from the ferryman, and I do not know where he has it from.</p></blockquote>
<figure><picture><source type="image/webp" srcset="/img/missing-bread-640x480.webp"><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="/img/bakery-640x480.png" data-srcset="/img/bakery-640x480.png 1x, /img/bakery-1280x960.png 2x" alt="A counter with six loaves"></picture>
<noscript><img src="/img/bakery-640x480.png" alt="A counter with six loaves"></noscript>
<figcaption>Six loaves where there were forty.</figcaption></figure>
${p(7)}
<pre><code>1879  Jan 04   0 vessels   ice
1879  Jan 05   0 vessels   ice
1879  Jan 06   1 vessel    sledge, recorded as a vessel</code></pre>
<p><img src="/img/ledger-500x300.png" alt="Two pages of a ledger" width="500" height="300"></p>
<p>The full table is <a href="/data/hollow-ferry.csv?utm_source=article">on our site</a>, the notes are <a href="#notes">below</a><sup><a href="#fn1">1</a></sup>.</p>
${p(8)}
<img src="/count.gif?page=hollow-ferry" width="1" height="1" alt="">
<ol id="notes"><li id="fn1">Vessels of less than one ton are not counted.</li></ol>
</article>
<section class="related"><h2>Most read this week</h2><ul><li><a href="/news/2025/07/eel"><img src="/img/eel-90x60.png" alt="">Three recipes for river eel</a></li><li><a href="/news/2025/07/bridge">Who owns the old bridge?</a></li></ul></section>
<section id="comments" class="comments"><h2>Comments</h2><p>You must be signed in to comment.</p></section></main>
<footer><p>© 2025 The Lower Valley Courier. All rights reserved.</p></footer></body></html>`,
  }
}

/** The same article told in other clothes: the same address, seen through. */
export const newsSites: Sites = {
  [news.path]: page,
  [`${news.path}/amp`]: (place) => ({
    body: page(place).body.replace('<html lang', '<html amp lang'),
  }),
  '/img/*': ({ path }) => {
    const [, name = '', width = '', height = ''] = /^\/img\/([a-z0-9-]+?)-(\d+)x(\d+)\.png$/.exec(path) ?? []
    return name === ''
      ? { status: 404, type: 'text/plain', body: 'No such picture.' }
      : { type: 'image/png', body: png(name, Number(width), Number(height)) }
  },
}
