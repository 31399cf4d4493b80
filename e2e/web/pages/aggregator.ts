import type { ExpectedArticle } from '../expected.ts'
import type { Sites } from '../page.ts'

interface Story {
  readonly title: string
  readonly outlet: string
  readonly age: string
  readonly paragraphs: readonly string[]
}

const main: Story = {
  title: 'Orchard board bars outside graders from the autumn weighing',
  outlet: 'Three Shires Gazette',
  age: '3 days ago',
  paragraphs: [
    'TANSY GREEN: The board that weighs the county’s apples said on Tuesday it would no longer let graders hired from other counties stand at the scales, after a member of the assembly asked who had been reading the numbers.',
    'The decision follows a report by a reading circle of retired schoolteachers, who found that for six autumns the figures had been called out by visitors and written down by local clerks with no means of checking them.',
    'The clerks, known in the trade as shadows, were paid to watch the scales, the report said, but had never been taught how a scale is set, and several did not know which way its beam should tilt.',
    '“We have heard what was said this week and we have changed how the weighing is done,” said the board’s secretary, Bertil Quince, in a note pinned to the door of the hall.',
    'The assembly’s member for the eastern hills, Philippa Sorrel, had written to the board on Monday and asked for the names, the counties and the wages of all graders since the great blight.',
    'Nobody has claimed that a single basket was weighed falsely, and the teachers were careful to say so; what troubled them was that nobody could have told.',
    'The hall’s own keeper is to stand beside each scale until the harvest is in, and a second review, without a date as yet, will ask whether the scales of past years can still be trusted.',
  ],
}

const related: readonly Story[] = [
  {
    title: 'Bellfounder gives up the key to his own foundry',
    outlet: 'The Harbour Leaf',
    age: '2 days ago',
    paragraphs: [
      'The bellfounder of Upper Mere has handed the key of his workshop to his apprentices, two days after a drawing of him asleep at the furnace went from hand to hand at the midsummer fair. The guild said it had accepted the key with thanks and that its eldest, Agnes Tollard, would keep it until another is chosen. The drawing shows a man with his hat over his eyes while a mould cools uneven behind him. “A bell remembers every hour of its casting,” the guild wrote, “and so must we.” The founder has not spoken, and the shutters of his house are closed. By Nils Fenwright, the Harbour Leaf',
    ],
  },
  {
    title: 'Two islands agree to share a lighthouse for fifty years',
    outlet: 'Northern Packet',
    age: 'an hour ago',
    paragraphs: [
      'SKERRY HEAD — The islands of Little and Great Skerry have agreed to keep one lighthouse between them for fifty years, and to paint it in the colours of neither. The wardens of both met on Friday in the boathouse that stands on the line between them and has, for that reason, never been repaired. Oil will be paid for by the island whose ships pass at night, glass by the one whose ships pass by day. Fishermen on both sides had asked for as much since the old light was struck in a storm and its keeper moved to the mainland to raise goats.',
    ],
  },
]

const furniture = [
  'Put the Twelve Hours in your pocket',
  'Read on any device: fetch the Twelve Hours today',
  'Readers also opened',
] as const

/** Pages of aggregators: one story, then the site's own furniture, then whole stories of other papers. */
export const aggregator: ExpectedArticle & { readonly related: readonly Story[] } = {
  path: '/digest/cards',
  title: main.title,
  byline: [],
  publisher: main.outlet,
  publishedAt: null,
  paragraphs: main.paragraphs,
  absent: [...furniture, 'Upper Mere', 'Little and Great Skerry'],
  related,
}
/** The same stories in the mark-ups of three sites. */
export const aggregatorPaths = ['/digest/cards', '/digest/plain', '/digest/flat'] as const

const head = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${main.title} | Twelve Hours</title>
<meta property="og:site_name" content="Twelve Hours"><meta property="og:title" content="${main.title}"></head>`
const paragraphsOf = ({ paragraphs }: Story) => paragraphs.map((text) => `<p>${text}</p>`).join('\n')

const cards = `${head}<body><header><nav><a href="/world">World</a><a href="/trade">Trade</a></nav></header>
<main><h1 class="wide">${main.title}</h1><h1 class="narrow">${main.title}</h1>
<div class="meta"><span class="outlet">${main.outlet}</span><span class="age">${main.age}</span></div>
<div class="story-body">${paragraphsOf(main)}</div></main>
<section class="app"><h3>${furniture[0]}</h3><p>${furniture[1]}</p><a href="/app"><img src="/img/app-120x40.png" alt="Fetch it"></a></section>
<section class="more"><h2>${furniture[2]}</h2>
${related
  .map(
    (
      story,
    ) => `<div class="more-card"><a href="/digest/${slug(story)}"><img src="/img/thumb-160x90.png" alt="${story.title}"><h2>${story.title}</h2></a>
<p class="more-outlet">${story.outlet}</p><p class="more-age"><img src="/img/clock-16x16.png" alt="">${story.age}</p>
<ul class="trail"><li>Home</li><li>${story.outlet}</li></ul><h3>${story.title}</h3><p class="more-text">${story.paragraphs.join(' ')}</p></div>`,
  )
  .join('\n')}</section>
<footer><h4>Twelve Hours</h4><p>About us, rules, letters to the editor.</p></footer></body></html>`

/** Names of classes that say nothing, everything a div, paragraphs too. */
const plain = `${head}<body><div id="root"><div class="a1 x9"><div class="c-7f"><div class="c-1b" role="heading" aria-level="1">${main.title}</div>
<div class="c-22">${main.outlet}${main.age}</div>${main.paragraphs.map((text) => `<div class="c-31">${text}</div>`).join('\n')}</div>
<div class="c-80"><div>${furniture[0]}</div><div>${furniture[1]}</div></div>
<div class="c-90"><div class="c-91">${furniture[2]}</div>${related
  .map(
    (story) =>
      `<div class="c-92"><div class="c-1b">${story.title}</div><div class="c-22">${story.outlet}${story.age}</div><div class="c-31">${story.paragraphs.join('<br><br>')}</div></div>`,
  )
  .join('\n')}</div></div></div></body></html>`

/** No element around any story: only the order tells where one ends. */
const flat = `${head}<body><article><h1>${main.title}</h1><p>${main.outlet}${main.age}</p>
${paragraphsOf(main)}
<h3>${furniture[0]}</h3><p>${furniture[1]}</p><h2>${furniture[2]}</h2>
${related.map((story) => `<h3>${story.title}</h3><p>${story.outlet}${story.age}</p>${paragraphsOf(story)}`).join('\n')}
</article></body></html>`

function slug({ title }: Story): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-')
}

const headlines = Array.from({ length: 48 }, (_, index) => {
  const story = [main, ...related][index % 3]
  return `<li><a href="/digest/story-${index + 1}">${story?.title ?? ''} (${index + 1})</a> <span>${index + 1} hours ago</span></li>`
})

export const aggregatorSites: Sites = {
  '/digest/cards': { body: cards },
  '/digest/plain': { body: plain },
  '/digest/flat': { body: flat },
  /** A front page: links and no article. */
  '/': {
    body: `${head.replace(main.title, 'Today')}<body><header><h1>Twelve Hours</h1></header><main><ul>${headlines.join('\n')}</ul></main></body></html>`,
  },
  /** Less than an article: a form. */
  '/login': {
    body: '<!doctype html><title>Sign in</title><form action="/login"><label>Name <input name="n"></label><button>Sign in</button></form>',
  },
}
