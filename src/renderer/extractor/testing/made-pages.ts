import fc from 'fast-check'

/** Pages as papers and blogs make them, of words that no rule knows. */

const words =
  'amber ferry lantern orchard pebble quiet river saddle timber umbrella valley window yarrow zinc anchor basket copper dapple ember fallow gravel harbour island juniper kettle ladder meadow north otter paper quarry rushes slate thistle upland vessel willow'.split(
    ' ',
  )
const word = fc.constantFrom(...words)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const joined = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map((all) => all.join(' '))
const sentence = joined(5, 18).map((text) => `${capital(text)}.`)
const sentences = (min: number, max: number) =>
  fc.array(sentence, { minLength: min, maxLength: max }).map((all) => all.join(' '))
/** Titles have enough words to be one. */
const title = joined(4, 9).map(capital)
const label = joined(1, 3).map(capital)
const name = fc.tuple(word, word).map(([first, last]) => `${capital(first)} ${capital(last)}`)
const link = (text: string) => `<a href="/page/${text.length}">${text}</a>`

const inline = fc.oneof(
  { weight: 6, arbitrary: sentences(1, 3) },
  joined(1, 3).map(link),
  joined(1, 3).map((text) => `<em>${text}</em>`),
  joined(1, 2).map((text) => `<strong>${text}</strong>&nbsp;`),
  joined(1, 2).map((text) => `<span class="c-text"> ${text}</span>`),
  fc.constant('<span> </span>'),
  word.map((text) => `<code>${text}()</code>`),
  joined(1, 4).map((text) => `<q>${text}</q>`),
)
const paragraph = fc
  .tuple(sentence, fc.array(inline, { maxLength: 4 }), sentence)
  .map((parts) => `<p>${parts.flat().join(' ')}</p>`)
const items = fc.array(fc.oneof(sentence, label, joined(2, 5)), { minLength: 1, maxLength: 6 })
const rows = fc.array(fc.tuple(label, joined(1, 6)), { minLength: 2, maxLength: 5 })

/** The parts of an article. */
const block = fc.oneof(
  { weight: 10, arbitrary: paragraph },
  { weight: 2, arbitrary: title.map((text) => `<h2>${text}</h2>`) },
  label.map((text) => `<h3 id="${text.replaceAll(' ', '-')}">${text}</h3>`),
  items.map((all) => `<ul>${all.map((text) => `<li>${text}</li>`).join('')}</ul>`),
  items.map((all) => `<ol><li>${all.join('</li><li>')}<ul><li>${all[0]}</li></ul></li></ol>`),
  rows.map((all) => `<dl>${all.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`),
  rows.map(
    (all) =>
      `<table><thead><tr><th>${all[0]?.[0]}</th><th>${all[0]?.[1]}</th></tr></thead><tbody>${all.map(([head, text]) => `<tr><td>${head}</td><td>${text}</td></tr>`).join('')}</tbody></table>`,
  ),
  items.map((all) => `<pre><code class="language-js">${all.join('\n  ')}\n</code></pre>`),
  sentences(1, 4).map((text) => `<blockquote><p>${text}</p></blockquote>`),
  fc
    .tuple(sentences(1, 2), name)
    .map(([text, who]) => `<blockquote><p>${text}</p><footer>${who}</footer></blockquote>`),
  fc
    .tuple(label, joined(2, 12))
    .map(
      ([alt, text]) => `<figure><img src="/${alt.length}.jpg" alt="${alt}"><figcaption>${text}</figcaption></figure>`,
    ),
  fc.array(sentences(1, 3), { minLength: 2, maxLength: 4 }).map((all) => `<div>${all.join('<br><br>')}</div>`),
  fc.constant('<p>&nbsp;</p>'),
  fc.constant('<hr>'),
  fc.constant('<p><img src="/loose.png" alt=""> </p>'),
)

/** Parts that sites add to an article. */
const furniture = fc.oneof(
  fc.constant('<p>Advertisement</p>'),
  fc.constant('<div class="ad-slot"><p>Advertisement</p></div>'),
  fc.constant('<div class="share"><a href="/s1">Share</a> <a href="/s2">Print</a></div>'),
  joined(3, 8).map((text) => `<p>${link(`Read more: ${text}`)}</p>`),
  sentence.map((text) => `<aside class="newsletter"><h4>Sign up</h4><p>${text}</p></aside>`),
  fc
    .array(title, { minLength: 2, maxLength: 5 })
    .map(
      (all) =>
        `<div class="related"><h3>Related articles</h3><ul>${all.map((text) => `<li>${link(text)}</li>`).join('')}</ul></div>`,
    ),
  name.map((who) => `<div class="author-bio"><p>${who} writes about ships.</p></div>`),
)

const body = fc.array(fc.oneof({ weight: 7, arbitrary: block }, furniture), { minLength: 2, maxLength: 16 })
/** Long enough to differ from a form. */
const opening = sentences(3, 6).map((text) => `<p>${text}</p>`)

const story = fc
  .record({
    title,
    outlet: name,
    age: fc.constantFrom('2 hours ago', '3 days ago', 'yesterday'),
    text: fc.array(sentences(3, 6), { minLength: 2, maxLength: 4 }),
  })
  .map(
    (told) =>
      `<div class="card"><h3>${link(told.title)}</h3><p>${told.outlet}</p><p>${told.age}</p>${told.text.map((text) => `<p>${text}</p>`).join('')}</div>`,
  )

const around: readonly ((inside: string) => string)[] = [
  (inside) => `<article>${inside}</article>`,
  (inside) => `<main><article class="post"><div class="entry-content">${inside}</div></article></main>`,
  (inside) =>
    `<div id="page"><div id="content">${inside}</div><div id="sidebar"><h3>Most read</h3><ul><li><a href="/m">Elsewhere</a></li></ul></div></div>`,
  (inside) => `<table><tr><td><a href="/a">Home</a></td><td>${inside}</td></tr></table>`,
  (inside) => inside,
]

/** A whole page: the site's own parts, the article, and perhaps stories below it. */
export const madePage: fc.Arbitrary<string> = fc
  .record({
    title,
    site: label,
    author: fc.option(name),
    date: fc.constantFrom('3 March 2026', 'March 3, 2026', '2 days ago', ''),
    lead: fc.option(sentence),
    opening,
    body,
    around: fc.constantFrom(...around),
    stories: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(story, { minLength: 1, maxLength: 3 })),
    isBare: fc.boolean(),
  })
  .map((page) => {
    const byline = page.author === null ? '' : `<p class="byline">By ${page.author}</p>`
    const inside = `<h1>${page.title}</h1>${page.lead === null ? '' : `<p class="lead">${page.lead}</p>`}${byline}<p>${page.date}</p>${page.opening}${page.body.join('\n')}`
    const head = page.isBare
      ? `<title>${page.title}</title>`
      : `<title>${page.title} | ${page.site}</title><meta property="og:site_name" content="${page.site}"><style>p{}</style>`
    const [top, bottom] = page.isBare
      ? ['', '']
      : [
          `<header><nav><a href="/">${page.site}</a> <a href="/n">News</a></nav></header>`,
          `<div id="comments"><h3>Comments</h3><p>No comments yet</p></div><footer><p>© ${page.site}</p></footer>`,
        ]
    const stories = page.stories.length === 0 ? '' : `<section><h2>More stories</h2>${page.stories.join('')}</section>`
    return `<!doctype html><html lang="en"><head>${head}</head><body>${top}${page.around(inside)}${stories}${bottom}</body></html>`
  })
