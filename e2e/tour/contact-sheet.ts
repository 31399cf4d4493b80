import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** A picture's place on a sheet: which column and row, both from 0. */
export interface Print {
  readonly file: string
  readonly column: number
  readonly row: number
}

/** Wide enough to judge a screen by, small enough that six of them are seen at once. */
const COLUMN = 640
const GAP = 12

/**
 * Puts pictures of one screen side by side into one PNG, so that themes and sizes are judged together. It is the
 * runtime's own image code that does it: no library is needed for a sheet.
 * @param prints all of them in `folder`
 */
export async function contactSheet(
  app: ElectronApplication,
  folder: string,
  prints: readonly Print[],
  to: string,
): Promise<void> {
  const placed = prints.map((print) => ({ ...print, file: join(folder, print.file) }))
  const png = await app.evaluate(
    ({ nativeImage }, { placed, width, gap }) => {
      const images = placed.map((print) => {
        const image = nativeImage.createFromPath(print.file).resize({ width, quality: 'best' })
        return { ...print, ...image.getSize(), pixels: image.toBitmap() }
      })
      const rows = [...new Set(images.map(({ row }) => row))].sort((a, b) => a - b)
      const heightOf = (row: number) =>
        Math.max(...images.filter((each) => each.row === row).map(({ height }) => height))
      const topOf = (row: number) =>
        rows.filter((each) => each < row).reduce((top, each) => top + heightOf(each) + gap, gap)
      const columns = Math.max(...images.map(({ column }) => column)) + 1
      const whole = { width: gap + columns * (width + gap), height: topOf(Number.POSITIVE_INFINITY) }
      // Mid grey: neither theme's page runs into it.
      const sheet = Buffer.alloc(whole.width * whole.height * 4, 0x80)
      for (const { column, row, height, pixels } of images) {
        for (let line = 0; line < height; line++) {
          const at = ((topOf(row) + line) * whole.width + gap + column * (width + gap)) * 4
          pixels.copy(sheet, at, line * width * 4, (line + 1) * width * 4)
        }
      }
      return nativeImage.createFromBitmap(sheet, whole).toPNG().toString('base64')
    },
    { placed, width: COLUMN, gap: GAP },
  )
  await writeFile(to, Buffer.from(png, 'base64'))
}
