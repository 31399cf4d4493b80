import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * Gives the fields of a window, and text that is selected in it, the menu that every program of the system gives them.
 * The article brings one of its own, and Chromium then asks for none.
 */
export function giveFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_, { isEditable, selectionText, editFlags, x, y }) => {
    const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy }
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'undo', enabled: editFlags.canUndo },
          { role: 'redo', enabled: editFlags.canRedo },
          { type: 'separator' },
          { role: 'cut', enabled: editFlags.canCut },
          copy,
          { role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : selectionText.trim() !== ''
        ? [copy]
        : []
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window, x, y })
  })
}
