import type { Sites } from '../page.ts'

/** A page of which something is left out that a reader may want, with a story of another paper's below its article. */
export const weir = {
  path: '/news/2025/09/weir',
  title: 'The weir at Low Marrow is opened by night',
  paragraphs: [
    'LOW MARROW — The weir was opened at ten minutes past two on Thursday morning, by a key that three people hold, and none of the three says that it was theirs which was turned.',
    'By four the meadows below the mill stood under water to the second rail, and the drovers who had been warned by nobody were leading out cattle by the light of a single lamp.',
    'The warden, who sleeps in the house beside the gate, told this paper that he had heard the chain and taken it for the wind; he has kept the gate for nineteen years.',
    'Insurance for the meadows lapsed in the spring, the parish clerk confirmed, when the premium was raised to a figure which she read out to us twice and asked us not to print.',
    'What was lost will be counted on Monday, when the water is expected to have gone; what will be paid for it, and by whom, is a matter on which everybody has been told to be silent.',
  ],
  /** Left out in the middle of it. */
  aside: 'Read more: how the three keys of the weir came to be',
  /** Left out below it. */
  below: 'Sign up for our letter on rivers, sent on Fridays before the boats go out',
  story: {
    heading: 'Bells are cast again at Upper Marrow',
    paragraphs: [
      'The foundry at Upper Marrow has cast its first bell in thirty years, and the town stood about the pit until midnight to hear whether it was whole.',
      'It will hang in the tower of the school, since the church has sold its own, and will be rung when the ice goes out, as bells there always were.',
    ],
  },
} as const

const p = (text: string | undefined) => `<p>${text}</p>`
const [first, second, third, fourth, fifth] = weir.paragraphs

export const weirSites: Sites = {
  [weir.path]: () => ({
    body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${weir.title} | The Marrow Post</title>
<meta property="og:site_name" content="The Marrow Post"><meta property="article:published_time" content="2025-09-11"></head>
<body><nav><a href="/valley">Valley</a></nav><main><article><h1>${weir.title}</h1>
${p(first)}${p(second)}
${p(`<a href="/news/2025/08/keys">${weir.aside}</a>`)}
${p(third)}${p(fourth)}${p(fifth)}
<h2>${weir.story.heading}</h2>
${weir.story.paragraphs.map(p).join('')}
${p(weir.below)}
</article></main></body></html>`,
  }),
}
