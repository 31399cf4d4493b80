import type { Sites } from '../page.ts'

/** Articles of one valley: three of the weir at Low Marrow, and others that have nothing to do with it or each other. */

interface Article {
  readonly path: string
  readonly title: string
  readonly outlet: string
  readonly day: string
  readonly paragraphs: readonly string[]
}

export const marrow = {
  weir: {
    path: '/marrow/weir',
    title: 'Who turned the key of the weir',
    outlet: 'The Marrow Post',
    day: '2025-09-14',
    paragraphs: [
      'The weir at Low Marrow was opened by a key that three people hold, and the parish has asked the warden, Ada Penhallow, to say where hers was kept on Thursday night.',
      'Penhallow has kept the weir for nineteen years. Its sluice is raised by a chain, and the chain was heard by nobody but her dog, which barked until the meadows were under water.',
      'A sluice of that age, the engineer said, does not rise by itself: the pawl must be lifted and the chain drawn, and both need a hand and a reason.',
      'The drovers lost eleven cattle in the meadows. They have asked the parish to pay, and the parish has asked who it was that opened the sluice.',
    ],
  },
  inquiry: {
    path: '/marrow/inquiry',
    title: 'An inquiry into a night of water',
    outlet: 'The Valley Reporter',
    day: '2025-10-02',
    paragraphs: [
      'Ada Penhallow told the inquiry that the sluice had been greased in August, and that whoever drew the chain knew how the pawl of the weir is lifted.',
      'The inquiry sat for two days above the post office. It heard the drovers, who counted their cattle twice, and the clerk, who had counted the keys and found two.',
      'Nobody was accused. The weir will have a new lock, said the chairman, and the key of it will hang where all can see it.',
    ],
  },
  history: {
    path: '/marrow/history',
    title: 'A short history of the Marrow weir',
    outlet: 'Rivers and Mills',
    day: '2019-05',
    paragraphs: [
      'The weir was built to turn the mill at Low Marrow, and its sluice is of oak that came up the river on barges in the year of the great frost.',
      'When the mill fell silent the weir was kept for the meadows, which need the water in April and must be rid of it by June.',
      'A warden lives in the house beside the gate. The sluice, the chain and the pawl are the work of one smith, and no part of them has broken.',
    ],
  },
  bakery: {
    path: '/marrow/bakery',
    title: 'The bakery closes after ninety years',
    outlet: 'The Marrow Post',
    day: '2025-08-30',
    paragraphs: [
      'The last loaf was sold on Saturday at noon, to a woman who had bought her first one there as a child and who would not be photographed.',
      'Flour has doubled in price and the oven needs bricks that are no longer made; the baker said that he would sleep until seven and see what that is like.',
      'The shop will be let. A firm that repairs telephones has asked about the window.',
    ],
  },
  orchard: {
    path: '/marrow/orchard',
    title: 'Pears are grafted on old stock',
    outlet: 'Garden Weekly',
    day: '2024-03-11',
    paragraphs: [
      'Grafting is done when the sap begins to rise: a scion of last summer is bound to the stock with raffia and sealed with wax.',
      'The orchard has forty sorts of pear, some of which have no name. The oldest tree bears fruit that is hard until Christmas and then too soft within a week.',
      'Visitors may bring a twig and be told what it is, or that nobody knows.',
    ],
  },
  railway: {
    path: '/marrow/railway',
    title: 'Sunday trains will run again',
    outlet: 'The Valley Reporter',
    day: '2025-01-20',
    paragraphs: [
      'The company will run two trains on Sundays from May, one in each direction, with a carriage for bicycles and none for breakfast.',
      'Passengers had collected four thousand signatures. The timetable was printed with the wrong month and had to be printed again.',
      'Fares are those of weekdays, which the company calls a present.',
    ],
  },
} as const satisfies Readonly<Record<string, Article>>

const page = ({
  title,
  outlet,
  day,
  paragraphs,
}: Article) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>${title} | ${outlet}</title><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${day}"></head>
<body><main><article><h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('\n')}</article></main></body></html>`

export const marrowSites: Sites = Object.fromEntries(
  Object.values(marrow).map((article) => [article.path, { body: page(article) }]),
)
