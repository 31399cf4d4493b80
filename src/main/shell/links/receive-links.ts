import { app } from 'electron'
import { linkArgument, shorterArguments } from './link-argument.ts'
import { createLinkInbox, type LinkInbox } from './link-inbox.ts'

/**
 * Becomes the one instance of the program, and collects the links that it and later ones are started with. Must be called
 * before the app is ready.
 * @returns null when this process ends instead: another instance has the link now, or it starts again with fewer words
 */
export function receiveLinks(): LinkInbox | null {
  const shorter = shorterArguments(process.argv, process.cwd())
  if (shorter !== null) {
    // An AppImage is mounted elsewhere at each start.
    app.relaunch({ args: [...shorter], execPath: process.env.APPIMAGE || process.execPath })
    app.exit(0)
    return null
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return null
  }
  const inbox = createLinkInbox()
  const add = (argv: readonly string[]) => {
    const link = linkArgument(argv)
    if (link !== null) inbox.add(link)
  }
  add(process.argv)
  app.on('second-instance', (_, argv) => add(argv))
  // A Mac never passes links as arguments.
  app.on('open-url', (event, address) => {
    event.preventDefault()
    inbox.add(address)
  })
  return inbox
}
