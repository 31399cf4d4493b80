import { ipcRenderer } from 'electron'

// The bridge of the hidden pages. The context bridge cannot pass a port, so the page gets it in a message.
ipcRenderer.once('port', (event) => window.postMessage('port', '*', [...event.ports]))
