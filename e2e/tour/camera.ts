import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Notebook } from '../fixtures.ts'
import { contactSheet, type Print } from './contact-sheet.ts'

export type Theme = 'paper' | 'sepia' | 'ink'

const themes: readonly Theme[] = ['paper', 'sepia', 'ink']
const sizes = { large: [1280, 800], small: [900, 650] } as const

/**
 * Takes pictures of the window into a folder: of one theme at the large size, or of every theme and size, and then, at
 * the end, all of a screen on one sheet as well: `<name>.sheet.png`.
 */
export interface Camera {
  /**
   * @param name of the screen, as in `docs/pictures/<name>-<theme>.png`
   * @param arrange what is to be done before each picture, such as bringing into view what another size moved out of it
   */
  take(name: string, theme?: Theme, arrange?: () => Promise<void>): Promise<void>
  /** Lays out the sheets. Not before: under the window of a sheet, what opens in the notebook's is not painted. */
  finish(): Promise<void>
  readonly taken: readonly string[]
}

export async function cameraOf(
  notebook: Notebook,
  folder: string,
  { every }: { readonly every: boolean },
): Promise<Camera> {
  await mkdir(folder, { recursive: true })
  const { app, window: page } = notebook
  const taken: string[] = []
  const sheets = new Map<string, readonly Print[]>()

  async function pose(theme: Theme, size: keyof typeof sizes): Promise<void> {
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      const shown = BrowserWindow.getAllWindows().find((each) => each.isVisible())
      shown?.setContentSize(width, height)
    }, sizes[size])
    await page.waitForFunction(([width]) => window.innerWidth === width, sizes[size])
    await notebook.call('set-settings', { set: { theme } })
    await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, theme)
    // Two frames: the page is laid out and painted, in the article's frame too.
    await painted()
  }

  const painted = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

  /**
   * Has the screen show what has just opened: a window that is given its size before that has come so far may go on
   * showing the frame before, whatever it is asked then. Only a picture is known to wait for it; this one is for nobody.
   */
  async function show(): Promise<void> {
    await painted()
    await page.screenshot()
  }

  async function shoot(file: string): Promise<void> {
    await page.screenshot({ path: join(folder, file), animations: 'disabled' })
    taken.push(file)
  }

  return {
    taken,
    async finish() {
      for (const [name, prints] of sheets) await contactSheet(app, folder, prints, join(folder, `${name}.sheet.png`))
    },
    async take(name, theme = 'paper', arrange = async () => undefined) {
      await show()
      if (every) {
        const prints: Print[] = []
        for (const [column, each] of themes.entries()) {
          for (const [row, size] of (['large', 'small'] as const).entries()) {
            const file = `${name}-${each}${size === 'small' ? '-small' : ''}.png`
            await pose(each, size)
            await arrange()
            await painted()
            await shoot(file)
            prints.push({ file, column, row })
          }
        }
        sheets.set(name, prints)
        await pose('paper', 'large')
        return
      }
      await pose(theme, 'large')
      await arrange()
      await shoot(`${name}-${theme}.png`)
      await pose('paper', 'large')
    },
  }
}
