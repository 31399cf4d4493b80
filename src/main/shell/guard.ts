import { app, type Session, type WebContents } from 'electron'
import { isArticleAddress, isNotebookPage } from './pages/origins.ts'

/** What pages may do without asking the user: copy, and fill the screen. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Schemes whose requests stay within this program. */
const ownSchemes: ReadonlySet<string> = new Set(['app:', 'asset:', 'data:', 'blob:', 'devtools:', 'chrome-extension:'])

/**
 * Puts every session and every page of this program under the same rules. Must be called before the app is ready.
 * @param developmentServer the one other origin that pages may reach during development
 */
export function guard({ developmentServer }: { readonly developmentServer: string | null }): void {
  // Chromium cannot start its sandbox as root, where --no-sandbox is given. Our windows ask for a sandbox in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('session-created', (session) => guardSession(session, developmentServer))
  app.on('web-contents-created', (_, contents) => guardContents(contents, developmentServer !== null))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event) => event.preventDefault())
}

function guardSession(session: Session, developmentServer: string | null): void {
  // In the same tick as the session's creation: a tick later it has asked a host for a spelling dictionary.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_, permission, answer) => answer(allowedPermissions.has(permission)))
  session.setPermissionCheckHandler((_, permission) => allowedPermissions.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !stays(url, developmentServer) }))
}

/** Our pages load nothing from the network: only the main process fetches, by its own rules. */
function stays(url: string, developmentServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (ownSchemes.has(protocol)) return true
  return developmentServer !== null && host === new URL(developmentServer).host
}

function guardContents(contents: WebContents, developing: boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  // Hot reload may reload the page; nothing else may.
  const isReload = (url: string) => developing && isNotebookPage(url)
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The only navigation is that of the article's frame, which the window's own page sets.
    const setByWindow = !event.isMainFrame && event.frame?.parent === contents.mainFrame
    const allowed = setByWindow ? isArticleAddress(event.url) : event.isMainFrame && isReload(event.url)
    if (!allowed) event.preventDefault()
  })
}
