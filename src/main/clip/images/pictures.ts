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

/** Reasons that a drawing itself gives: another try would end as this one did. Time is another matter on a busy machine. */
const FOR_GOOD: ReadonlySet<FailureCode> = new Set(['unreadable-file', 'too-large'])

/**
 * Gives the images of articles as the window may have them. Earlier versions kept SVG as it came: it is drawn when it is
 * first wanted, once however many ask, and its bitmap lies in the cache, for files of a library are never rewritten. One
 * that cannot be drawn is null, and is not tried again.
 */
export function createPictures({ store, rasterise, log }: Parts) {
  const folder = join(store.cache, `drawn-${RASTER_VERSION}`)
  const drawing = new Map<string, Promise<Uint8Array | null>>()
  const leftOut = new Set<string>()
  const drawers = new Map<string, ReturnType<typeof createDrawer>>()
  const never = new AbortController().signal

  /** @param id of the article that shows it: a frame waits for its images, and all of its drawings have one measure of time */
  function drawn(id: string, svg: Uint8Array): Promise<Uint8Array | null> {
    const name = createHash('sha256').update(svg).digest('hex').slice(0, 32)
    if (leftOut.has(name)) return Promise.resolve(null)
    const before = drawing.get(name)
    if (before !== undefined) return before
    const made = fromCache(name)
      .then((cached) => cached ?? draw(id, name, svg))
      .then((png) => (png.length === 0 ? null : png))
      .finally(() => drawing.delete(name))
    drawing.set(name, made)
    return made
  }

  /** Empty for one that cannot be drawn; null where nothing is known. */
  async function fromCache(name: string): Promise<Uint8Array | null> {
    const cached = await readFile(join(folder, name)).catch(() => null)
    if (cached === null || cached.length === 0) return cached
    return sniff(cached).type === 'image/png' ? cached : null
  }

  async function draw(id: string, name: string, svg: Uint8Array): Promise<Uint8Array> {
    const drawer = drawers.get(id) ?? createDrawer(rasterise, drawingLimits, never)
    drawers.set(id, drawer)
    try {
      // What shows it says no size of its own.
      const { bytes } = await pictureOf(svg, (text) => drawer({ svg: text, width: null, sized: false }))
      await cache(name, bytes)
      return bytes
    } catch (thrown) {
      const code = failureOf(thrown)?.code
      if (code === undefined) throw thrown
      log.warn('an SVG of the library was left out', { code })
      if (code !== 'cancelled') leftOut.add(name)
      if (FOR_GOOD.has(code)) await cache(name, new Uint8Array())
      return new Uint8Array()
    }
  }

  /** What cannot be written is drawn again the next time. */
  async function cache(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, name)
    try {
      await nodeFileSystem.makeFolder(folder)
      await replaceFile(stageNextTo(path, nodeFileSystem), path, bytes)
    } catch (thrown) {
      log.warn('a drawing could not be put into the cache', thrown)
    }
  }

  return async (id: string, hash: string): Promise<Uint8Array | null> => {
    const bytes = await store.asset(id, hash)
    if (bytes === null) return null
    const { family, type, ext } = sniff(bytes)
    if (type === SVG_TYPE) return drawn(id, bytes)
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
