import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, LibraryEvent, ShellEvent } from '#shared/contract.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(listener) {
    // Electron's event object reaches back into ipcRenderer: it stays on this side.
    const heard = (_: unknown, event: LibraryEvent | ShellEvent) => listener(event)
    ipcRenderer.on('event', heard)
    return () => {
      ipcRenderer.off('event', heard)
    }
  },
}

contextBridge.exposeInMainWorld('commonplace', bridge)
