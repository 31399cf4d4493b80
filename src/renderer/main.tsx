import './styles/fonts.css'
import './styles/window.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, wearTheme } from './App.tsx'
import { followLibrary } from './data/events.ts'
import { newClient } from './data/queries.ts'
import { followSettings } from './data/settings.ts'

const client = newClient()
followLibrary(window.commonplace, client)
await followSettings(client)
wearTheme()
const root = document.getElementById('window')
if (root === null) throw new Error('the page has no place for the window')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
