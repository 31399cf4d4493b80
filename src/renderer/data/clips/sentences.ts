import { plural } from '#shared/text/plural.ts'
import type { ClipReply } from '#shared/views.ts'

/** The sentences about clips. */

/** What became of one clip. */
export function clipSentence(status: Exclude<ClipReply['status'], 'refused'>, title: string): string {
  switch (status) {
    case 'added':
      return `Clipped “${title}”.`
    case 'updated':
      return `“${title}” has changed. You now see the new version.`
    case 'duplicate':
      return `“${title}” has not changed.`
    case 'kept':
      return `The page now has much less text than your copy of “${title}”. The new version was saved; yours is still shown.`
  }
}

/** That the page of a clip had other stories, which its reader may want to keep. */
export const storiesSentence = (count: number): string =>
  plural(count, {
    one: 'The page has another story, listed below the article.',
    other: 'The page has {count} other stories, listed below the article.',
  })

/** What became of many clips. Addresses that could not be clipped stay in the queue; texts have no place there. */
export function clipsSentence(of: 'addresses' | 'texts', clips: readonly { readonly status: string }[]): string {
  const count = (...statuses: readonly string[]) => clips.filter(({ status }) => statuses.includes(status)).length
  const [added, duplicates, refused] = [count('added', 'updated', 'kept'), count('duplicate'), count('refused')]
  return [
    added > 0 && plural(added, { one: 'Clipped 1 article.', other: 'Clipped {count} articles.' }),
    duplicates > 0 &&
      plural(duplicates, { one: '1 was already in the library.', other: '{count} were already in the library.' }),
    refused > 0 &&
      plural(refused, {
        one: of === 'texts' ? '1 could not be clipped.' : '1 could not be clipped; its address stays listed.',
        other:
          of === 'texts'
            ? '{count} could not be clipped.'
            : '{count} could not be clipped; their addresses stay listed.',
      }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

export const textsSentence = (count: number): string => plural(count, { one: '1 text', other: '{count} texts' })

export const addressesSentence = (count: number): string =>
  plural(count, { one: '1 address', other: '{count} addresses' })

export const SAMPLE_EXISTS = 'The sample article is already in the library.'
