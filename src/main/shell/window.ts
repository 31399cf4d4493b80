import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron'
import type { SettingsFile } from '../settings/types.ts'
import type { Log } from '../store/types.ts'
import { giveFieldMenu } from './field-menu.ts'
import { NOTEBOOK } from './origins.ts'

const DEFAULT_SIZE = { width: 1280, height: 860 }
/** The list and the page still stand side by side. */
const SMALLEST = { minWidth: 640, minHeight: 480 }
/** The paper and the ink of the look's tokens: shown until the window has painted, so that nothing flashes. */
const DESK = { light: '#faf7f0', dark: '#1c1a17' }
/** So many crashes within a minute are not an accident. */
const MOST_CRASHES = 3
const MINUTE = 60_000

/** Opens the notebook's window where it was when it was closed; shown once it has something to show. */
export function openWindow(settings: SettingsFile, preloads: string, log: Log): BrowserWindow {
  const remembered = settings.get().window
  const place = remembered !== null && isVisible(remembered) ? remembered : null
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(place === null ? {} : { x: place.x, y: place.y, width: place.width, height: place.height }),
    ...SMALLEST,
    show: false,
    title: 'Commonplace',
    backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light,
    webPreferences: {
      preload: join(preloads, 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      spellcheck: false,
      webviewTag: false,
    },
  })
  if (place?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, settings)
  giveFieldMenu(window)
  reloadAfterCrash(window, log)
  void window.loadURL(NOTEBOOK).catch((thrown) => log.error('the window could not be loaded', thrown))
  return window
}

/** Whether enough of it lies on a screen that is there today for its title bar to be caught. */
function isVisible({ x, y, width, height }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
  return across >= 100 && y >= workArea.y && y <= workArea.y + workArea.height - 50
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  window.on('close', () => {
    void settings.set({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
  })
}

/** The library is in the main process: a window that crashes loses nothing but its place. */
function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log.error('the window’s process is gone', reason)
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < MINUTE), now]
    if (reason !== 'clean-exit' && crashes.length <= MOST_CRASHES && !window.isDestroyed()) window.webContents.reload()
  })
}
