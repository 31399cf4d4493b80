/**
 * The header that says, among those kept with a page, that its data ended early: WARC's name for it (ISO 28500, 5.13).
 * What could be read is kept; the extractor says so at the article's end.
 */
export const TRUNCATED = 'warc-truncated'
