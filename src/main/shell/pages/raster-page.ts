import type { RasterTask } from '#shared/extraction/rasterising.ts'
import type { Log } from '../../log.ts'
import { hiddenPages } from './hidden-page.ts'
import { RASTER } from './origins.ts'
import type { RasterPage } from './rasteriser.ts'
import { type PageSource, serveRaster } from './schemes.ts'

/** Returns a function that opens pages that draw SVG. Call it once the app is ready. */
export function rasterPages(pages: PageSource, preloads: string, log: Log): () => RasterPage {
  return hiddenPages<RasterTask>({
    address: RASTER,
    partition: 'raster',
    preloads,
    images: true,
    serve: (protocol) => serveRaster(protocol, pages, log),
    copy: (task) => ({ ...task, svg: new Uint8Array(task.svg) }),
  })
}
