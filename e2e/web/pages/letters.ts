import type { ExpectedArticle } from '../expected.ts'
import type { Sites } from '../page.ts'
import { news } from './news.ts'

const paragraphs = [
  'The letters that reached this paper about the lock at Hollow Ferry fill two drawers, and nobody here has thrown one of them away. They were answered in the order in which they came, by hand, by whoever had the desk that day.',
  'Most of them ask the same three things, and the report that began it all, which our readers may open again, answers two. The third, who is to pay for the wall, is answered nowhere, and least of all in the minutes of the county.',
  'A ferryman writes that the river does not read newspapers. A teacher encloses eleven drawings of the lock by children who have never seen it open, and one of a boat, which its painter says is waiting.',
  'The county’s own page has the figures, such as they are, and brings them up to date when somebody asks for it. Nobody had asked since the spring, we were told, and so the page still speaks of a fortnight.',
] as const

/** A page that links to another article of the tests' internet under another of its addresses, and to one that is none. */
export const letters: ExpectedArticle & { readonly elsewhere: string } = {
  path: '/news/2025/08/letters',
  title: 'What the letters say',
  byline: [],
  publisher: 'The Lower Valley Courier',
  publishedAt: '2025-08-02',
  paragraphs,
  absent: ['Write to us'],
  elsewhere: 'https://county.example/river/figures',
}

const p = (index: number, words = '', href = '') =>
  `<p>${(paragraphs[index] ?? '').replace(words, words === '' ? '' : `<a href="${href}">${words}</a>`)}</p>`

export const lettersSites: Sites = {
  [letters.path]: ({ origin }) => ({
    body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${letters.title} | ${letters.publisher}</title>
<meta property="og:site_name" content="${letters.publisher}"><meta property="article:published_time" content="2025-08-02"></head>
<body><nav><a href="/valley">Valley</a></nav><main><article><h1>${letters.title}</h1>
${p(0)}
<h2>What they ask</h2>
${p(1, 'the report that began it all', `${origin}${news.path}?utm_source=letters#top`)}
<h3>From the river</h3>
${p(2)}
<h2>What is known</h2>
${p(3, 'The county’s own page', letters.elsewhere)}
</article><aside><a href="/write">Write to us</a></aside></main></body></html>`,
  }),
}
