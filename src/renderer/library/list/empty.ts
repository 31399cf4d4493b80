import type { Place } from '../../data/state/place.ts'

/** What an empty list says first. */
export function emptyTitle(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'Nothing waits to be read'
    case 'all':
      return 'No article is kept yet'
    case 'starred':
      return 'Nothing is starred yet'
    case 'archive':
      return 'The archive is empty'
    case 'trash':
      return 'The trash is empty'
    case 'topic':
      return 'No article has this topic'
    case 'search':
      return 'This search finds nothing now'
    case 'queue':
      return 'Every address was clipped'
  }
}

/** What an empty list teaches. */
export function emptySentence(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'Paste an address above to clip an article; e puts it in the archive when you are done.'
    case 'all':
      return 'Paste an address above to clip one.'
    case 'starred':
      return 'Press s on an article you want at hand.'
    case 'archive':
      return 'Press e on an article you have finished with: it leaves the inbox and stays findable.'
    case 'trash':
      return 'Press # on an article you do not want. It is kept here for 30 days.'
    case 'topic':
      return 'Press t on an article, or drag one onto a topic of the shelf, to file it.'
    case 'search':
      return 'It is asked anew each time, and what is clipped later will stand here.'
    case 'queue':
      return 'Every address was clipped.'
  }
}
