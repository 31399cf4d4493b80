import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * Opens the system's usual context menu for text fields and selected text. The article has its own menu, and Chromium
 * then does not ask for this one.
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
