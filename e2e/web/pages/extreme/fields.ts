import { escaped, type Piece } from './piece.ts'

/** An address with a text in it. */
const addressOf = (text: string) => escaped(`https://weir.example/${text}`)

const jsonLd = (value: unknown): Piece => ({
  head: `<script type="application/ld+json">${JSON.stringify(value).replaceAll('</', '<\\/')}</script>`,
})
const article = { '@context': 'https://schema.org', '@type': 'NewsArticle' }
const within = (depth: number, text: string): unknown => {
  let value: unknown = { ...article, headline: text }
  for (let level = 0; level < depth; level++) value = { '@graph': [value] }
  return value
}
/** Half of a letter, as a payload cut anywhere may end with. */
const HALF = /\p{Cs}/gu
/** As long as a server of the tests may write one, and in signs that a header has. */
const headerText = (text: string) => encodeURIComponent(text.slice(0, 2_000).replace(HALF, '')).slice(0, 12_000)

/** Every place of a page that says something of it, with a text of the attacker's in it. */
export const fields: Readonly<Record<string, (text: string) => Piece>> = {
  title: (text) => ({ head: `<title>${escaped(text)}</title>` }),
  headline: (text) => ({ above: `<h1>${escaped(text)}</h1>` }),
  byline: (text) => ({ above: `<p class="byline" rel="author">By ${escaped(text)}</p>` }),
  'author in meta': (text) => ({ head: `<meta name="author" content="${escaped(text)}">` }),
  outlet: (text) => ({ head: `<meta property="og:site_name" content="${escaped(text)}">` }),
  'outlet and day on a line': (text) => ({ above: `<p>${escaped(text)}, 3 March 2024</p>` }),
  dateline: (text) => ({ inner: `<p>${escaped(text)} (AP) — The ferry left late.</p>` }),
  time: (text) => ({ above: `<time datetime="${escaped(text)}">${escaped(text)}</time>` }),
  'date in meta': (text) => ({ head: `<meta property="article:published_time" content="${escaped(text)}">` }),
  description: (text) => ({
    head: `<meta name="description" content="${escaped(text)}"><meta property="og:description" content="${escaped(text)}">`,
  }),
  canonical: (text) => ({ head: `<link rel="canonical" href="${addressOf(text)}">` }),
  'address in meta': (text) => ({
    head: `<meta property="og:url" content="${addressOf(text)}"><meta property="og:image" content="${addressOf(text)}">`,
  }),
  base: (text) => ({ head: `<base href="${addressOf(text)}/">`, inner: '<p><a href="b">A link</a></p>' }),
  refresh: (text) => ({ head: `<meta http-equiv="refresh" content="90;url=${addressOf(text)}">` }),
  language: (text) => ({ root: `lang="${escaped(text)}" dir="${escaped(text)}"` }),
  'JSON-LD': (text) =>
    jsonLd({
      ...article,
      headline: text,
      author: [{ '@type': 'Person', name: text }, text],
      publisher: { '@type': 'Organization', name: text, logo: text },
      datePublished: text,
      articleBody: text,
      image: [text],
    }),
  'authors in JSON-LD': (text) =>
    jsonLd({ ...article, author: Array.from({ length: 20_000 }, (_, at) => ({ name: `${text.slice(0, 40)} ${at}` })) }),
  'JSON-LD within JSON-LD': (text) => jsonLd(within(2_000, text)),
  'JSON-LD that is none': (text) => ({
    head: `<script type="application/ld+json">${'['.repeat(100_000)}${escaped(text)}</script>`,
  }),
  'a thousand metas': (text) => ({
    head: Array.from(
      { length: 1_000 },
      (_, at) => `<meta name="citation_author" property="x${at}" content="${escaped(text.slice(0, 2_000))}">`,
    ).join(''),
  }),
  'type of the answer': (text) => ({ type: `text/html; charset=${headerText(text)}` }),
  'parameters of the type': (text) => ({
    type: `text/html${'; a=b'.repeat(2_000)}; charset="${headerText(text).slice(0, 900)}`,
  }),
  headers: (text) => ({
    headers: {
      'Content-Language': headerText(text),
      Link: `<https://weir.example/${headerText(text)}>; rel="canonical"`,
      'Last-Modified': headerText(text),
    },
  }),
  'charset in meta': (text) => ({ type: 'text/html', head: `<meta charset="${escaped(text)}">` }),
  caption: (text) => ({
    inner: `<figure><img src="/img/bridge-320x200.png" alt="${escaped(text)}" title="${escaped(text)}"><figcaption>${escaped(text)}</figcaption></figure>`,
  }),
  links: (text) => ({ inner: `<p><a href="${addressOf(text)}" title="${escaped(text)}">${escaped(text)}</a></p>` }),
  names: (text) => ({
    inner: `<p id="${escaped(text)}" class="${escaped(text)}"><a href="#${escaped(text)}">There</a></p>`,
  }),
  style: (text) => ({
    inner: `<p style="color: ${escaped(text)}">Dressed.</p><style>p:not(${escaped(text)}) {}</style>`,
  }),
  code: (text) => ({ inner: `<pre><code class="language-${escaped(text)}">${escaped(text)}</code></pre>` }),
  formula: (text) => ({
    inner: `<math><semantics><mi>x</mi><annotation encoding="application/x-tex">${escaped(text)}</annotation></semantics></math>`,
  }),
  'one paragraph': (text) => ({ inner: `<p>${escaped(text)}</p>` }),
  'a word within words': (text) => ({ inner: `<p>Once ${escaped(text)} and again ${escaped(text)}.</p>` }),
  'the text itself': (text) => ({ inner: text }),
}

export const fieldNames: readonly string[] = Object.keys(fields)
