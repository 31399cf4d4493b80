import type { Sites } from '../page.ts'

const standing = [
  'The council of Hollow Ferry met on the first Monday of the month, as it has done since the bridge was built, and all nine members had a chair. The minutes were read, and nobody asked for a word of them to be changed.',
  'The warden of the weir gave his report standing up. The water is lower than in any August he can remember, he said, and he remembers forty of them; what that means for the mill he would rather not guess at.',
  'The next meeting is on the first Monday of September, in the parish hall if the roof is mended by then, and otherwise in the school, where the chairs are smaller.',
] as const

/** A page that its paper changes: what it says of the vote is for the test to set. */
export const minutes = {
  path: '/news/2025/08/minutes',
  title: 'Minutes of the August meeting',
  tasks: ['Mend the roof of the hall', 'Ask the school for chairs'],
  vote: 'The vote on the wall was put off until the engineer has been heard, which nobody present thought would be soon.',
}

export const minutesSites: Sites = {
  [minutes.path]: () => ({
    body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${minutes.title}</title></head>
<body><main><article><h1>${minutes.title}</h1>
<p>${standing[0]}</p><p>${standing[1]}</p><p>${minutes.vote}</p><p>${standing[2]}</p>
<ul><li>A roof is not a task.</li>${minutes.tasks.map((task) => `<li><input type="checkbox" disabled> ${task}</li>`).join('')}</ul>
</article></main></body></html>`,
  }),
}
