/** What a dropped file is, as its reader would call it. */
export type FileKind =
  | 'link'
  | 'list'
  | 'text'
  | 'page'
  | 'bookmarks'
  | 'references'
  | 'pdf'
  | 'epub'
  | 'office'
  | 'image'
  | 'media'
  | 'zip'
  | 'mail'
  | 'feed'
  | 'data'
  | 'program'
  | 'folder'
  | 'empty'
  | 'large'
  | 'unreadable'
  | 'unknown'

const KINDS_BY_ENDING: Readonly<Partial<Record<FileKind, string>>> = {
  link: 'url webloc desktop',
  text: 'txt text md markdown',
  page: 'html htm xhtml xht shtml mht mhtml webarchive maff',
  bookmarks: 'csv tsv opml',
  references: 'ris bib bibtex rdf enw nbib',
  pdf: 'pdf',
  epub: 'epub mobi azw azw3 fb2',
  office: 'doc docx odt rtf pages xls xlsx ods numbers ppt pptx odp key',
  image: 'png jpg jpeg gif webp avif svg bmp tif tiff heic heif ico jxl',
  media: 'mp3 mp4 m4a m4v mov avi mkv webm ogg oga ogv wav flac aac opus',
  zip: 'zip gz tgz bz2 xz 7z rar tar zst',
  mail: 'eml msg mbox emlx',
  feed: 'rss atom',
  data: 'json xml yaml yml sqlite db parquet',
  program: 'exe dmg app deb rpm appimage msi pkg sh bat js jar apk',
}

const kindByEnding = new Map(
  Object.entries(KINDS_BY_ENDING).flatMap(([kind, endings]) =>
    endings.split(' ').map((ending) => [ending, kind as FileKind] as const),
  ),
)

/** Kinds whose bytes decide, whatever the name says; in ASCII, where the file begins. */
const MAGIC: readonly (readonly [start: string, kind: FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['MZ', 'program'],
  ['\u007fELF', 'program'],
  ['\u001f\u008b', 'zip'],
  ['SQLite format 3', 'data'],
]

/** The bytes of a file that its kind is told by. */
export const HEAD_BYTES = 512

/**
 * What a file is, by its name and its first bytes. A text that a program would not know is a text; anything else that is
 * not known is unknown.
 */
export function kindOf(name: string, head: Uint8Array): FileKind {
  const start = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
  // A program has bytes of zero soon; a text may begin with its letters.
  const mayBe = (kind: FileKind) => kind !== 'program' || start.includes('\0')
  const byBytes = MAGIC.find(([magic, kind]) => start.startsWith(magic) && mayBe(kind))?.[1]
  if (byBytes !== undefined) return byBytes
  const dot = name.lastIndexOf('.')
  const byName = kindByEnding.get(name.slice(dot + 1).toLowerCase())
  if (dot >= 0 && byName !== undefined) return byName
  if (start.startsWith('PK\u0003\u0004')) return 'zip'
  if (/^\s{0,64}<(?:!doctype html|html)/i.test(start)) return 'page'
  return start.includes('\0') ? 'unknown' : 'text'
}
