import { app, dialog } from 'electron'
import { programName } from '../sentences.ts'
import { lacksSandbox } from './lacks-sandbox.ts'
import { sandboxAnswer } from './sandbox-answer.ts'
import { noSandbox } from './sentences.ts'

/** The status of a wrong set-up, as the command line has it. */
const SETUP = 2

/**
 * Ends a package that was started without Chromium's sandbox, with a sentence. Must be called before the app is ready.
 * @returns whether it does
 */
export function refuseWithoutSandbox(isCommandLine: boolean): boolean {
  const isRoot = process.getuid?.() === 0
  const hasSwitch = app.commandLine.hasSwitch('no-sandbox')
  if (!lacksSandbox({ isPackaged: app.isPackaged, hasSwitch, isRoot, isCommandLine })) return false
  app.whenReady().then(async () => {
    const { stdout, stderr } = sandboxAnswer(process.argv)
    await Promise.all([print(process.stdout, stdout), print(process.stderr, stderr)])
    if (!isCommandLine) dialog.showErrorBox(programName, noSandbox)
    app.exit(SETUP)
  })
  return true
}

/** Resolves once it is written, or cannot be: a terminal that was closed is not our failure. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  stream.on('error', () => undefined)
  return new Promise((resolve) => void stream.write(text, () => resolve()))
}
