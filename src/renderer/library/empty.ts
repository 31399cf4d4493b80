import type { Place } from '../data/place.ts'

/** What an empty list teaches. */
export function emptySentence(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'Nothing waits to be read. Paste an address above to clip an article; e puts it in the archive when you are done.'
    case 'all':
      return 'No article is kept yet. Paste an address above to clip one.'
    case 'starred':
      return 'Nothing is starred yet. Press s on an article you want at hand.'
    case 'archive':
      return 'The archive is empty. Press e on an article you have finished with: it stays findable.'
    case 'trash':
      return 'The trash is empty.'
    case 'topic':
      return 'No article has this topic any more.'
    case 'queue':
      return 'Every address was clipped.'
  }
}
