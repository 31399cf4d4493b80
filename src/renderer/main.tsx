import './styles/fonts.css'
import './styles/window.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, applyTheme } from './App.tsx'
import { followMenu } from './commands/follow-menu.ts'
import { followLibrary } from './data/cache/events.ts'
import { createQueryClient, prefetchWindow } from './data/cache/queries.ts'
import { followSettings } from './data/settings.ts'
import { followCrashes } from './data/state/crash.ts'
import { followEngine } from './data/state/engine.ts'
import { followEngineAge } from './data/state/engine-age.ts'
import { followDraft } from './data/state/kept-draft.ts'
import { followPlace } from './data/state/place-memory.ts'
import { recallView } from './data/state/remembered.ts'
import { followTopics } from './data/state/topic-renames.ts'
import { useView } from './data/state/view.ts'
import { followLinks } from './links/follow-links.ts'
import { ErrorBoundary } from './ui/feedback/ErrorBoundary.tsx'
import { loadAll } from './ui/lazy-part.tsx'

/** When the lazy parts are loaded, in milliseconds. One that is shown sooner is loaded sooner. */
const LAZY_MS = 1_000

const client = createQueryClient()
followLibrary(window.commonplace, client)
followMenu(window.commonplace, client)
followTopics(client)
// All before the first render, so that the window is drawn once and not piece by piece.
await Promise.all([
  Promise.all([recallView(), followCrashes()]).then(() => followPlace(client)),
  followSettings(client),
  followEngine(),
  prefetchWindow(client),
])
await followDraft(window.commonplace)
applyTheme()
const root = document.getElementById('window')
if (root === null) throw new Error('the page has no place for the window')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ErrorBoundary onRetry={() => useView.getState().closeAll()}>
        <App />
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
)
void followEngineAge()
followLinks(window.commonplace)
// Once the list is shown and answers its first keys.
setTimeout(() => void loadAll(() => new Promise((resolve) => requestIdleCallback(resolve))), LAZY_MS)
