import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, LibraryEvent, ShellEvent } from '#shared/contract.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(listener) {
    // Electron's event object gives access to ipcRenderer, so the page must not get it.
    const handler = (_: unknown, event: LibraryEvent | ShellEvent) => listener(event)
    ipcRenderer.on('event', handler)
    return () => {
      ipcRenderer.off('event', handler)
    }
  },
}

contextBridge.exposeInMainWorld('commonplace', bridge)
