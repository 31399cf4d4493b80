import { execFile, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { type Called, makePlace, type Place, root, runProgram } from '../command-line.ts'
import { profileOf, runtime } from '../fixtures.ts'
import { asUser, displayPass, giveToUser } from '../ordinary-user.ts'

const exec = promisify(execFile)

/** Where `npm run package -- --deb --to` has put what it made. */
export interface Packages {
  readonly folder: string
  /** The unpacked program. */
  readonly unpacked: string
  /** The deb, and its files as dpkg-deb unpacks them: with their owners and modes. */
  readonly deb: string
  readonly installed: string
  dispose(): Promise<void>
}

/** Makes packages of the built program, in a folder that everyone can read. */
export async function makePackages(): Promise<Packages> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-package-'))
  await chmod(folder, 0o755)
  const env = { ...process.env, COMMONPLACE_ELECTRON: await runtime() }
  await exec(process.execPath, ['scripts/package/package.mjs', '--deb', '--to', folder], { cwd: root, env })
  const { stdout } = await exec('sh', ['-c', `echo '${folder}'/*.deb`])
  const deb = stdout.trim()
  const installed = join(folder, 'root')
  await exec('dpkg-deb', ['--extract', deb, installed])
  const dispose = () => rm(folder, { recursive: true, force: true })
  return { folder, unpacked: join(folder, 'linux-unpacked'), deb, installed, dispose }
}

/**
 * Calls a program of a package as a user without rights, whose home is the place's. Without a display unless it is asked
 * for, as `ssh` and cron call.
 */
export async function callAsUser(
  place: Place,
  command: readonly string[],
  { stdin, display = false }: { readonly stdin?: string | undefined; readonly display?: boolean } = {},
): Promise<Called> {
  const { DISPLAY, WAYLAND_DISPLAY: _, XAUTHORITY: __, ...rest } = place.env
  const shown = display ? { DISPLAY, ...(await displayPass(place.folder)) } : {}
  const env = { ...rest, ...shown, TMPDIR: temporary(place) }
  return runProgram(asUser(command), { cwd: place.folder, env, stdin })
}

/** A packaged notebook that runs. */
export interface Packaged {
  readonly page: Page
  readonly pid: number
  /** Ends it by a signal, as a session that ends does. @returns its exit status */
  close(): Promise<number | string | null>
}

/**
 * Opens a packaged program's window as a user without rights. Its fuses let no debugger of Node's in, by which Playwright
 * drives Electron: it is driven as a browser is.
 * @param words what the desktop hands over: `commonplace://…`
 */
export async function openPackaged(place: Place, program: string, words: readonly string[] = []): Promise<Packaged> {
  const [first = '', ...rest] = asUser([program, '--remote-debugging-port=0', ...words])
  const env = { ...place.env, ...(await displayPass(place.folder)), COMMONPLACE_PROFILE: profileOf(place) }
  const child = spawn(first, rest, { cwd: place.folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status, signal) => resolve(status ?? signal))
  })
  const browser = await chromium.connectOverCDP(await debugAddress(child.stderr, ended), { noDefaults: true })
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The program has no pages.')
  const isWindow = (page: Page) => page.url().startsWith('app://notebook/')
  const page = context.pages().find(isWindow) ?? (await context.waitForEvent('page', { predicate: isWindow }))
  return {
    page,
    pid: child.pid as number,
    async close() {
      child.kill('SIGTERM')
      const status = await ended
      await browser.close()
      return status
    },
  }
}

/** What Chromium says on standard error once it can be driven. */
async function debugAddress(stderr: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<string> {
  const said: string[] = []
  const lines = createInterface({ input: stderr })
  const address = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      said.push(line)
      const [, url] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
  })
  const early = ended.then((status) => {
    throw new Error(`The program ended with ${status}: ${said.join('\n')}`)
  })
  return Promise.race([address, early])
}

/** Makes a place of the user without rights, with a folder for temporary files. */
export async function makeUsersPlace(): Promise<Place> {
  const place = await makePlace()
  await mkdir(temporary(place))
  await giveToUser(place.folder, temporary(place))
  return place
}

export const temporary = (place: Place): string => join(place.folder, 'tmp')

/** A page of our own in a file of the user's. @returns its path */
export async function writePage(place: Place, name: string, title: string, words: string): Promise<string> {
  const sentence = `${words} The keeper wrote the level down at dawn and at dusk, in ink, and signed each line with his name.`
  const body = Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n + 1}. ${sentence}</p>`).join('')
  const path = join(place.folder, name)
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${body}</article>`
  await writeFile(path, html)
  return path
}

export const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8'))
