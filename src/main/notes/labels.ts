/** What was done, as undo names it: one whole phrase for one article and one for several. */
const phrases = {
  tag: ['Tagged an article', (n: string) => `Tagged ${n} articles`],
  untag: ['Untagged an article', (n: string) => `Untagged ${n} articles`],
  retag: ['Changed the tags of an article', (n: string) => `Changed the tags of ${n} articles`],
  star: ['Starred an article', (n: string) => `Starred ${n} articles`],
  unstar: ['Took the star off an article', (n: string) => `Took the star off ${n} articles`],
  archive: ['Archived an article', (n: string) => `Archived ${n} articles`],
  unarchive: ['Moved an article back to the inbox', (n: string) => `Moved ${n} articles back to the inbox`],
  read: ['Marked an article as read', (n: string) => `Marked ${n} articles as read`],
  unread: ['Marked an article as unread', (n: string) => `Marked ${n} articles as unread`],
  state: ['Changed the state of an article', (n: string) => `Changed the state of ${n} articles`],
  trash: ['Put an article in the trash', (n: string) => `Put ${n} articles in the trash`],
  restore: ['Took an article out of the trash', (n: string) => `Took ${n} articles out of the trash`],
} as const

export type Deed = keyof typeof phrases

/** The label of a deed done to so many articles. */
export function labelOf(deed: Deed, count: number): string {
  const [one, many] = phrases[deed]
  return count === 1 ? one : many(count.toLocaleString('en'))
}
