import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RASTER_VERSION, type Rasterise } from '#shared/extraction/rasterising.ts'
import { type FailureCode, failureOf } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { nodeFileSystem } from '../../store/disk/file-system.ts'
import { replaceFile, stageNextTo } from '../../store/disk/replace-file.ts'
import type { Store } from '../../store/types.ts'
import { sniff } from '../fetch/sniff.ts'
import { createDrawer, drawingLimits } from './drawer.ts'
import { checkPixels, pictureOf, SVG_TYPE } from './picture.ts'

interface Parts {
  readonly store: Pick<Store, 'asset' | 'cache'>
  readonly rasterise: Rasterise
  readonly log: Log
}

/** Failures that lie in the drawing itself, so that another try would fail too. Running out of time may be the machine's fault. */
const PERMANENT: ReadonlySet<FailureCode> = new Set(['unreadable-file', 'too-large'])

/**
 * Gives the images of articles in a form that is safe for the window. Earlier versions kept SVG as it came. Such an SVG is
 * drawn once, when it is first needed, and its bitmap goes to the cache, because files of a library are never rewritten.
 * One that cannot be drawn is null, and is not tried again.
 */
export function createPictures({ store, rasterise, log }: Parts) {
  const folder = join(store.cache, `drawn-${RASTER_VERSION}`)
  const drawing = new Map<string, Promise<Uint8Array | null>>()
  const leftOut = new Set<string>()
  const drawers = new Map<string, ReturnType<typeof createDrawer>>()
  const never = new AbortController().signal

  /** @param id the article that shows it. Its frame waits for its images, so all its drawings share one time limit. */
  function bitmapOf(id: string, svg: Uint8Array): Promise<Uint8Array | null> {
    const name = createHash('sha256').update(svg).digest('hex').slice(0, 32)
    if (leftOut.has(name)) return Promise.resolve(null)
    const current = drawing.get(name)
    if (current !== undefined) return current
    const bitmap = fromCache(name)
      .then((cached) => cached ?? draw(id, name, svg))
      .then((png) => (png.length === 0 ? null : png))
      .finally(() => drawing.delete(name))
    drawing.set(name, bitmap)
    return bitmap
  }

  /** Empty for an SVG that cannot be drawn; null if the cache has nothing. */
  async function fromCache(name: string): Promise<Uint8Array | null> {
    const cached = await readFile(join(folder, name)).catch(() => null)
    if (cached === null || cached.length === 0) return cached
    return sniff(cached).type === 'image/png' ? cached : null
  }

  async function draw(id: string, name: string, svg: Uint8Array): Promise<Uint8Array> {
    const drawer = drawers.get(id) ?? createDrawer(rasterise, drawingLimits, never)
    drawers.set(id, drawer)
    try {
      // The HTML of these old articles states no size.
      const { bytes } = await pictureOf(svg, (text) => drawer({ svg: text, width: null, sized: false }))
      await cache(name, bytes)
      return bytes
    } catch (thrown) {
      const code = failureOf(thrown)?.code
      if (code === undefined) throw thrown
      log.warn('an SVG of the library was left out', { code })
      if (code !== 'cancelled') leftOut.add(name)
      if (PERMANENT.has(code)) await cache(name, new Uint8Array())
      return new Uint8Array()
    }
  }

  /** A drawing that cannot be written is drawn again next time. */
  async function cache(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, name)
    try {
      await nodeFileSystem.makeFolder(folder)
      // A cache may be lost with the power: its folder is not synced.
      const { syncFolder, ...disk } = stageNextTo(path, nodeFileSystem)
      await replaceFile(disk, path, bytes)
    } catch (thrown) {
      log.warn('a drawing could not be put into the cache', thrown)
    }
  }

  return async (id: string, hash: string): Promise<Uint8Array | null> => {
    const bytes = await store.asset(id, hash)
    if (bytes === null) return null
    const { family, type, ext } = sniff(bytes)
    if (type === SVG_TYPE) return bitmapOf(id, bytes)
    if (family === 'font') return bytes
    if (family !== 'image') return null
    try {
      checkPixels(bytes, ext)
      return bytes
    } catch (thrown) {
      if (failureOf(thrown) === null) throw thrown
      return null
    }
  }
}
