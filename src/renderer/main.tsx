import './styles/fonts.css'
import './styles/window.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, wearTheme } from './App.tsx'
import { followMenu } from './commands/follow-menu.ts'
import { followLibrary } from './data/events.ts'
import { followDraft } from './data/kept-draft.ts'
import { followPlace } from './data/place-memory.ts'
import { newClient } from './data/queries.ts'
import { recallView } from './data/remembered.ts'
import { followSettings } from './data/settings.ts'
import { followTopics } from './data/topic-renames.ts'
import { useView } from './data/view.ts'
import { Fence } from './ui/Fence.tsx'

const client = newClient()
followLibrary(window.commonplace, client)
followMenu(window.commonplace, client)
followTopics(client)
await Promise.all([recallView().then(followPlace), followSettings(client)])
await followDraft(window.commonplace)
wearTheme()
const root = document.getElementById('window')
if (root === null) throw new Error('the page has no place for the window')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Fence onAgain={() => useView.getState().open(null)}>
        <App />
      </Fence>
    </QueryClientProvider>
  </StrictMode>,
)
