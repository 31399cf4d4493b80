import { each, type PageInWords, p, type StoryInWords, text } from './mark-ups.ts'

/**
 * A news aggregator's page, made up for the tests: an article whose outlet and age run together, then the site's own
 * furniture, then three stories in full. Each story is one block of text, as feeds give it.
 */
export const ownAggregator = {
  site: 'Morrow7',
  title: 'Canal board takes remote steering off its grain barges',
  outlet: 'Lowland News.Net',
  age: '3 days ago',
  paragraphs: [
    'PORT ELLERY, Norland: From July 18 on every grain barge on the Ouse canal has to be steered by somebody who stands on it, the canal board said after a barge without a crew had pushed the toll house off its foundations.',
    'Nobody was hurt. The toll keeper had gone to buy eggs, as she does each Wednesday, and came back to a house that leaned over the water. "I have asked for a new one since the spring," said the keeper, Aud Selwyn. "I didn\'t mean it like this."',
    'Three firms tow grain on the Ouse. The largest of them, Brightwater, has steered forty of its barges from an office in Tolland since the winter before last—by cameras, four screens and a wheel that was made for games—and was proud to have halved what a sack costs to move.',
    'Its spokesman, Piet Hallam, said on the radio that the wheel had worked and that the line to it had not. "For eleven seconds we were steering a picture," he said. "It was a good picture, but it was of Monday."',
    'The board had been told of such a gap in March by the lock hands, who call themselves bank walkers and who have seen more barges than anybody. Their letter, of two pages and one drawing, was found this week in a tray for applications.',
    'Marit Osgood, who sits for the canal towns in the parliament, wants to know who emptied that tray and how often. She has asked the board for its post of two years. "We don\'t look for somebody to blame," Osgood wrote to it. "We look for somebody who reads."',
    'A barge of grain weighs as much as sixty lorries, and needs a quarter of a mile to stop.',
    'The board has hired twenty-two helmsmen for the harvest, some of whom had retired when the wheels were taken away. They are to be paid by the firms, which have agreed to it until November and not a day longer.',
    'How the machines will come back, if they do, is open. A group of engineers from both universities is to try a barge with a crew that may only watch—an arrangement that the helmsmen call "the worst of both"—and to say before the ice comes what they have learned.',
    'In the canal towns there is little anger. Children have drawn the leaning house, bakers sell it in gingerbread, and a ferryman shows it to visitors for the price of a coffee.',
    'The toll keeper lives with her sister for now. Tolls are taken at a table on the bank, under an umbrella.',
  ],
  between: [
    'Orange background',
    'Try Our Pocket Reader',
    'Explore what Morrow7 can read to you:',
    'Comments',
    'No comments yet...',
  ],
  label: 'Related Articles',
  stories: [
    {
      title: 'Choir takes its plea for the night ferry to the old fish market in Port Ellery',
      outlet: 'KRT News',
      age: 'an hour ago',
      paragraphs: [
        "The banner of the choir of Ellery above the stalls of the old fish market, on July 8, 2025: \"Bring back the late boat\". KRT PICTURES/Lena Forss — lent by the choir A choir that is known for singing on bridges has gone to the place where its town is loudest. Since Monday a banner as high as a house hangs above the stalls, and below it the choir sings every evening at the hour when the last ferry used to leave. The ferry was taken off in February, when the county cut what it pays to the harbour by a third. Some four hundred people who clean, bake and nurse on the other bank have since walked home over the long bridge, which takes an hour and ten minutes in good weather. 'We have nothing against saving,' the leader of the choir, Ola Brandt, said. 'We only ask why it is always those who are awake at night who do it.' The guild of night watchmen paid for the cloth, and a sailmaker sewed it for nothing. The county has called the banner a nuisance, but has found no rule that it breaks. The ferry, it says, carried nine people on an ordinary night, and a taxi for each would have been cheaper. Brandt says that the count was made in the week of the flood, when nobody went anywhere. The choir means to go on until the council sits in September. Its songs are old ones, about boats, and one new one, about taxis. In the meantime a fisherman has offered to take over the route with a boat of his own, for the price of his fuel, if somebody tells him which papers he needs. The harbour office said that it would look into the matter, and that it could not say when.",
      ],
      link: '/articles/2',
    },
    {
      title: 'Head of clock museum, Ines Varga, leaves after film of nap',
      outlet: 'KRT News',
      age: 'an hour ago',
      paragraphs: [
        "The bench below the great clock in the Museum of Hours, Tolland. (A visitor/@hours via KRT Pictures) Ines Varga, who has led the Museum of Hours for nine years, has handed in its keys. She and the porter had been filmed asleep on the bench below the great clock while it struck twelve above them, and the film was seen some millions of times within a week. 'Oh, don't wake them,' a child can be heard to say. The board of the museum thanked her for her work and asked that the film be left alone. It had asked nobody to go, it wrote, but a house of clocks was expected to be awake at noon. The porter had left on the day before. The museum was little known until then, and has sold more tickets since than in the whole year before. Visitors ask for the bench, which has been moved into the cellar for its own good. Until somebody is found the librarian leads the house. She took over on Monday, and said that she had not slept well since. By Tove Arne, Samuel Pell, KRT",
      ],
      link: '/articles/3',
    },
    {
      title: 'Norland and Ostmark to sign 50-year lighthouse treaty',
      outlet: 'Fenwick Free Press',
      age: 'an hour ago',
      paragraphs: [
        "TOLLAND, Ostmark (NP) — After ninety years the lighthouse on the rock between Norland and Ostmark is to get a treaty, which says who pays for the oil, who paints the tower, and in which language the keeper may complain. The ministers of both countries will sign it on Saturday in the town below the light. It was built by both, under an agreement that was never written down and which each remembers in its own way. 'This is as much as two neighbours can do for a lamp,' the minister of Ostmark, Jorn Tveit, said in Tolland on Friday. He would not say what it costs. Sailors ask for more The sailors' union of both countries has looked at the light since June, after a captain wrote that it had been out for two nights and that each country had told him to ask the other. What the union found is to be published in the autumn. Asked whether the light could be run by a machine, Tveit said that a machine would need a treaty as well. Keeper was not asked The keeper, who has lived on the rock for twenty-six years and has a cat, was not at the table. By telephone she said that the lamp was lit and that she had the matches. The two countries will also count the seals on the rock together, once a year, and publish one number. The first 300 pounds for the boat that takes the counters there were paid this week, by a school that had collected them.",
      ],
      link: '/articles/4',
    },
  ],
  footer: [
    'DOWNLOAD THE APP',
    'Get Started Now: Download the App',
    'Ready to read the news of everywhere in the words of your own street? Take the Morrow7 app along and begin.',
    'app-storeplay-store',
  ],
} as const satisfies PageInWords

/** The page as such a site serves it: the headline twice, once for narrow screens, and pictures whose words run on. */
export function asServed({
  site,
  title,
  outlet,
  age,
  paragraphs,
  between,
  label,
  stories,
  footer,
}: PageInWords): string {
  const card = (story: StoryInWords) =>
    `<div class="related-card"><a href="${story.link ?? '#'}"><img src="/thumb.jpg" alt="${text(story.title)}"><h2 class="related-title">${text(story.title)}</h2></a>
<p class="related-source">${text(story.outlet)}</p><p class="related-time"><img src="/clock.svg" alt="time">${story.age}</p>
<ul class="crumbs"><li>${text(story.outlet)}</li></ul><h3>${text(story.title)}</h3>${each(story.paragraphs, (line) => `<p class="related-text">${line}</p>`)}</div>`
  return `<!doctype html><html lang="en"><head><title>${text(title)} | ${text(site)}</title>
<meta property="og:site_name" content="${text(site)}"><meta property="og:title" content="${text(title)}">
<script>window.__DATA__ = {}</script><style>.mobile { display: none }</style></head><body>
<header><a href="/"><img src="/logo.svg" alt="logo"></a><nav><a href="/world">World</a><a href="/trade">Trade</a></nav></header>
<main><h1 class="desktop">${text(title)}</h1><h1 class="mobile">${text(title)}</h1><div class="byline"><span class="source">${text(outlet)}</span><span class="ago">${age}</span></div><div class="article-body">${p(paragraphs)}</div></main>
<section class="promo">${p(between)}</section>
<section class="related">${label === null ? '' : `<h2>${text(label)}</h2>`}${stories.map(card).join('')}</section>
<footer>${p(footer)}</footer></body></html>`
}

/** The page as it is copied out of a browser: titles twice, and the words of pictures run into the ages. */
export function asCopied({ title, outlet, age, paragraphs, between, label, stories, footer }: PageInWords): string {
  const apart = (...lines: readonly string[]) => lines.join('\n\n')
  const card = (story: StoryInWords) =>
    `${story.title}\n${apart(story.title, story.outlet, `time${story.age}`, `  • ${story.outlet}`, story.title, ...story.paragraphs)}`
  return `logo\n${apart(title, title, `${outlet}${age}`)}\n${paragraphs.join('\n')}\n${apart(
    ...between,
    ...(label === null ? [] : [label]),
    ...stories.map(card),
    ...footer,
  )}\n`
}
