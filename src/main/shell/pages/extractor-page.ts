import type { ExtractorTask } from '#shared/extraction/extraction.ts'
import type { Log } from '../../log.ts'
import type { ExtractorPage } from './extractor.ts'
import { hiddenPages } from './hidden-page.ts'
import { EXTRACTOR } from './origins.ts'
import { type PageSource, serveExtractor } from './schemes.ts'

/** Returns a function that opens extractor pages. Call it once the app is ready. */
export function extractorPages(pages: PageSource, preloads: string, log: Log): () => ExtractorPage {
  return hiddenPages<ExtractorTask>({
    address: EXTRACTOR,
    partition: 'extractor',
    preloads,
    images: false,
    serve: (protocol) => serveExtractor(protocol, pages, log),
    copy: (task) =>
      task.kind === 'extract' ? { ...task, page: { ...task.page, bytes: new Uint8Array(task.page.bytes) } } : task,
  })
}
