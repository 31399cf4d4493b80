import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Log } from '../log.ts'
import type { SettingsFile } from '../settings/types.ts'
import { askAfterCrashes, askToReload } from './dialogs.ts'
import { giveFieldMenu } from './menu/field-menu.ts'
import { NOTEBOOK } from './pages/origins.ts'
import { programName } from './sentences.ts'
import { DESKS, placeToOpen, type Rectangle } from './window-place.ts'

const DEFAULT_SIZE = { width: 1280, height: 860 }
/** The list and the page still fit next to each other. */
const SMALLEST = { minWidth: 640, minHeight: 480 }
/** More crashes than this within a minute are not an accident. */
const MOST_CRASHES = 3
const MINUTE = 60_000

interface WindowParts {
  readonly settings: SettingsFile
  readonly preloads: string
  /** The window appears once this resolves. */
  readonly showAfter: Promise<unknown>
  /** Called when its process is gone. @returns whether to load the window again; false when the whole program is ending */
  readonly onCrash: () => Promise<boolean>
  readonly log: Log
}

/** On Linux a window brings its own icon, for desktops that know of no desktop entry; elsewhere the program has it. */
function windowIcon(): { readonly icon?: string } {
  return process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources', 'icon', '256x256.png') } : {}
}

/** Opens the notebook's window where it was last, and shows it once it has something to show. */
export function openWindow({ settings, preloads, showAfter, onCrash, log }: WindowParts): BrowserWindow {
  const remembered = settings.get().window
  const { theme } = settings.get().settings
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(remembered === null ? {} : placeToOpen(remembered, screens())),
    ...SMALLEST,
    show: false,
    title: programName,
    ...windowIcon(),
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
  if (remembered?.maximised) window.maximize()
  window.once('ready-to-show', async () => {
    await showAfter
    if (!window.isDestroyed()) window.show()
  })
  rememberPlace(window, settings)
  giveFieldMenu(window)
  reloadAfterCrash(window, onCrash, log)
  offerReload(window)
  void window.loadURL(NOTEBOOK).catch((thrown) => log.error('the window could not be loaded', thrown))
  return window
}

/** The work areas of all screens, the system's main one first. */
function screens(): readonly Rectangle[] {
  const first = screen.getPrimaryDisplay()
  return [first, ...screen.getAllDisplays().filter(({ id }) => id !== first.id)].map(({ workArea }) => workArea)
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  window.on('close', () => {
    void settings.set({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
  })
}

/** The library is in the main process, so a window that crashes loses only its scroll position. */
function reloadAfterCrash(window: BrowserWindow, onCrash: WindowParts['onCrash'], log: Log): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', async (_, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('the window’s process is gone', reason)
    if (!(await onCrash())) {
      // Closing it normally would wait for its page.
      if (!window.isDestroyed()) window.destroy()
      return
    }
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < MINUTE), now]
    if (crashes.length > MOST_CRASHES) {
      const answer = await askAfterCrashes(window)
      if (answer === 'quit') return app.quit()
      crashes = []
    }
    if (!window.isDestroyed()) window.webContents.reload()
  })
}

/** An unresponsive window is not reloaded automatically: it may finish what it is doing. */
function offerReload(window: BrowserWindow): void {
  window.on('unresponsive', async () => {
    const answers = new AbortController()
    window.once('responsive', () => answers.abort())
    const answer = await askToReload(window, answers.signal)
    if (answer === 'reload' && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })
}
