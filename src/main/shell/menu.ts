import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/** Apart from the page's own world: what it finds there is Chromium's, whatever runs in the page. */
const WORLD = 999
const IN_FIELD = `(() => {
  const at = document.activeElement
  return at !== null && (at.isContentEditable || at.localName === 'textarea' || at.localName === 'input')
})()`

const LEAVE_FIELD = 'document.activeElement?.blur()'

interface MenuParts {
  /** The window there is now; null when it is closed. */
  readonly window: () => BrowserWindow | null
  readonly openWindow: () => void
  readonly platform: NodeJS.Platform
}

/** Sets the menus of this system. */
export function setMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(parts)))
}

function template({ window, openWindow, platform }: MenuParts): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const separator = { type: 'separator' } as const
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { ...key('&Clip an Address', 'N', [], window), click: () => openThen(window, openWindow, 'N', []) },
        separator,
        mac ? { role: 'close' } : { role: 'quit', accelerator: 'Ctrl+Q' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        edit('&Undo', 'Z', [], 'undo', window),
        edit('&Redo', 'Z', ['shift'], 'redo', window),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        // The same key without Shift, as it is on most keyboards.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        separator,
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [key('&Keyboard Shortcuts', '?', [], window)] },
  ]
}

/** Undo belongs to the field while one is being written in, and to the library everywhere else. */
function edit(
  label: string,
  keyCode: string,
  modifiers: readonly Modifier[],
  inField: 'undo' | 'redo',
  window: MenuParts['window'],
): MenuItemConstructorOptions {
  return {
    ...key(label, keyCode, modifiers, window),
    async click() {
      const contents = window()?.webContents
      if (contents === undefined) return
      if (await contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: IN_FIELD }])) contents[inField]()
      else press(window, keyCode, ['control', ...modifiers])
    },
  }
}

type Modifier = 'control' | 'shift' | 'cmd'

/** An item for a key that the window itself answers: it shows the key, and chosen by mouse it presses it. */
function key(
  label: string,
  keyCode: string,
  modifiers: readonly Modifier[],
  window: MenuParts['window'],
): MenuItemConstructorOptions {
  const plain = keyCode === '?'
  return {
    label,
    accelerator: [...(plain ? [] : ['CmdOrCtrl']), ...modifiers.map(() => 'Shift'), keyCode].join('+'),
    // The window hears the key first, and the menu must not answer it a second time.
    registerAccelerator: false,
    async click() {
      // A field would take a plain sign for writing.
      if (plain) await window()?.webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: LEAVE_FIELD }])
      press(window, keyCode, plain ? [] : ['control', ...modifiers])
    },
  }
}

function openThen(window: MenuParts['window'], openWindow: () => void, keyCode: string, modifiers: Modifier[]): void {
  if (window() === null) openWindow()
  else press(window, keyCode, ['control', ...modifiers])
}

function press(window: MenuParts['window'], keyCode: string, modifiers: readonly Modifier[]): void {
  const contents = window()?.webContents
  if (contents === undefined) return
  const held = modifiers.map((each) => (each === 'control' && process.platform === 'darwin' ? 'cmd' : each))
  contents.focus()
  for (const type of ['keyDown', 'keyUp'] as const) contents.sendInputEvent({ type, keyCode, modifiers: held })
}
