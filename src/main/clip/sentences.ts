import type { Cut } from '#shared/extraction/extraction.ts'
import { plural } from '#shared/text/plural.ts'

/** What clipping says to the user. */

/** That neither a file nor the page at an address has an article. */
export const noArticle = {
  file: 'No article text found in this file.',
  page: 'No article text found. The page may need JavaScript or a login.',
} as const

/** That a page has nothing to keep, even for a reader who wants all of it. @param host null for a file or a text */
export function nothingShown(host: string | null): string {
  return host === null
    ? 'There are no words and no pictures here, so there is nothing to keep.'
    : `The page at ${host} shows no words and no pictures, so there is nothing to keep.`
}

export const clipCancelled = 'The clip was cancelled; nothing of it was kept.'
export const clipCancelledBeforeFetch = 'This clip was cancelled before the page was fetched.'
export const clipFailed =
  'Commonplace itself failed on this page; nothing of it was kept. The log has the details, and you can try again.'
export const clipNotWaiting = 'This clip is no longer waiting.'
export const onlyAddresses = 'Only addresses can be fetched again.'
export const alreadyFetching = 'This address is being fetched already.'
export const clipInterrupted =
  'Commonplace quit while clipping this page, so it won’t retry automatically. Nothing of it was kept; choose Try again to clip it now.'

export const clippedLabel = (count: number): string =>
  plural(count, { one: 'Clipped an article', other: 'Clipped {count} articles' })
export const forgetLabel = (count: number): string =>
  plural(count, { one: 'Removed an address from the list', other: 'Removed {count} addresses from the list' })

export const storyCancelled = 'This story was not saved as an article: you cancelled it.'
export const noSuchStory = 'This article has no such related story.'
export const keptStoriesLabel = (count: number): string =>
  plural(count, { one: 'Saved a story as its own article', other: 'Saved {count} stories as articles' })

export const sampleLabel = 'Added the sample article'

export const pageNotKept = 'The page this article was read from was not kept, so it cannot be read again.'
export const noArticleInEncoding = (encoding: string | null): string =>
  `Read as ${encoding ?? 'it says'}, no article was found in this page; the one that is kept was not changed.`
export const imagesNotWanted = 'Images are switched off in the settings.'
export const encodingLabel = 'Changed the text encoding'

export const versionChanged = 'This article has another version by now; nothing was changed.'
export const articleChanged = 'This article was just changed; nothing was cut.'
export const cutLabels: Readonly<Record<Cut['do'], string>> = {
  keep: 'Brought a block back',
  remove: 'Left a block out',
  story: 'Split off a story',
  main: 'Joined a story to the article above',
}
export const nothingToCut: Readonly<Record<Cut['do'], string>> = {
  keep: 'This block is part of the article already.',
  remove: 'There is no block here that could be left out, or nothing would be left of the article.',
  story: 'A story cannot begin here: nothing would be left of the article before it.',
  main: 'The article no longer has this related story.',
}

export const imagesTooLarge = 'The images of this article are too large together to be kept.'
export const imageTooLarge = 'This image is too large to be kept.'
export const notAnImage = 'This data address holds no image that can be kept.'
export const imagesCancelled = 'Fetching the images of this article was cancelled.'
export const inlineImageName = (number: number): string =>
  number === 1 ? 'an image inside the page' : `an image inside the page (${number})`
/** @param content what was there instead, with an article: `a PDF file` */
export const notAPicture = (content: string): string => `At the image’s address is ${content}, not a picture.`
export const drawingFailed = 'This drawing could not be drawn, and was left out.'
export const drawingsTooSlow = 'The drawings of this page take too long, and this one was left out.'
export const pictureWithoutSize = 'This picture does not say how large it is, and was left out.'
export const tooManyPixels = 'This picture has more pixels than can be shown safely, and was left out.'
