import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '#shared/settings.ts'
import type { SettingsFile } from '../settings/types.ts'
import type { Log } from '../store/types.ts'
import { giveFieldMenu } from './field-menu.ts'
import { NOTEBOOK } from './origins.ts'
import { DESKS, placeToOpen, type Rectangle } from './window-place.ts'

const DEFAULT_SIZE = { width: 1280, height: 860 }
/** The list and the page still stand side by side. */
const SMALLEST = { minWidth: 640, minHeight: 480 }
/** So many crashes within a minute are not an accident. */
const MOST_CRASHES = 3
const MINUTE = 60_000

/** How a window was left: its place, and the desk it stood on. */
export interface Left {
  readonly window: (Rectangle & { readonly maximised: boolean }) | null
  readonly theme: Settings['theme']
}

/** A window that is not shown yet. */
export interface MadeWindow {
  readonly window: BrowserWindow
  /** Resolves once its page has something to show. */
  readonly painted: Promise<void>
}

/** Makes the notebook's window where it was left, hidden, and begins to load its page. */
export function makeWindow({ window: left, theme }: Left, preloads: string, log: Log): MadeWindow {
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(left === null ? {} : placeToOpen(left, screens())),
    ...SMALLEST,
    show: false,
    title: 'Commonplace',
    backgroundColor: DESKS[theme !== 'system' ? theme : nativeTheme.shouldUseDarkColors ? 'ink' : 'paper'],
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
  if (left?.maximised) window.maximize()
  const painted = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
  void window.loadURL(NOTEBOOK).catch((thrown) => log.error('the window could not be loaded', thrown))
  return { window, painted }
}

interface Tending {
  readonly settings: SettingsFile
  /** Resolves once there is something to show. */
  readonly shownAfter: Promise<unknown>
  readonly log: Log
}

/** Shows a window once it has something to show, remembers its place, and brings its page back after a crash. */
export function tendWindow({ window, painted }: MadeWindow, { settings, shownAfter, log }: Tending): void {
  void Promise.all([painted, shownAfter]).then(() => {
    if (!window.isDestroyed()) window.show()
  })
  rememberPlace(window, settings)
  giveFieldMenu(window)
  reloadAfterCrash(window, log)
}

/** The work areas of the screens that are there, the system's own first. */
function screens(): readonly Rectangle[] {
  const first = screen.getPrimaryDisplay()
  return [first, ...screen.getAllDisplays().filter(({ id }) => id !== first.id)].map(({ workArea }) => workArea)
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
