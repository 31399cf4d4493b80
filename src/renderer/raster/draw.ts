import type { RasterReply, RasterTask } from '#shared/extraction/rasterising.ts'
import { bitmapSize, naturalSize, setSize } from './drawing-size.ts'
import { isWithinLimits } from './element-count.ts'
import { plateFor } from './plate.ts'
import { stopMotion } from './stop-motion.ts'
import { decodeXml } from './xml-text.ts'

/**
 * Draws an SVG as a PNG: without scripts, with its animations at their end, and without requests, as for every image.
 */
export async function draw({ svg, ...size }: RasterTask): Promise<RasterReply> {
  const document = new DOMParser().parseFromString(decodeXml(svg), 'image/svg+xml')
  const root = document.documentElement
  if (!isSvg(root)) return { drawn: false, why: 'broken' }
  if (!isWithinLimits(root)) return { drawn: false, why: 'too-large' }
  const natural = naturalSize(root)
  if (natural === null) return { drawn: false, why: 'broken' }
  const { display, bitmap } = bitmapSize(natural, size)
  for (const script of [...document.getElementsByTagNameNS('*', 'script')]) script.remove()
  stopMotion(root)
  setSize(root, natural, bitmap)
  const image = new Image()
  // A `blob:` address would taint the canvas where there is a foreignObject.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`
  try {
    await image.decode()
  } catch {
    return { drawn: false, why: 'broken' }
  }
  return { drawn: true, png: await pngOf(image, bitmap), ...display }
}

function isSvg(root: Element): boolean {
  const isRoot = root.localName === 'svg' && root.namespaceURI === 'http://www.w3.org/2000/svg'
  // A parser leaves this where it cannot go on.
  return isRoot && root.ownerDocument.getElementsByTagName('parsererror').length === 0
}

async function pngOf(image: HTMLImageElement, { width, height }: { readonly width: number; readonly height: number }) {
  const canvas = new OffscreenCanvas(width, height)
  // In this process, which can be killed: on the graphics card, a slow filter would block that process and the window too.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('there is no canvas')
  context.drawImage(image, 0, 0, width, height)
  const plate = plateFor(context.getImageData(0, 0, width, height).data)
  if (plate !== null) {
    context.globalCompositeOperation = 'destination-over'
    context.fillStyle = plate
    context.fillRect(0, 0, width, height)
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
