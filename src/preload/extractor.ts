import { ipcRenderer } from 'electron'

// The bridge of each hidden page. A port cannot go over the context bridge: it is handed on as a message, and the page takes it from there.
ipcRenderer.once('port', (event) => window.postMessage('port', '*', [...event.ports]))
