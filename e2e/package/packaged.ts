import { execFile, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { type Called, type Place, root } from '../command-line.ts'
import { isRoot, runtime } from '../fixtures.ts'

const exec = promisify(execFile)

/** `nobody`, on every Linux. */
const NOBODY = 65_534
const BECOME = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']

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
  { stdin = '', display = false }: { readonly stdin?: string; readonly display?: boolean } = {},
): Promise<Called> {
  const [program, ...words] = isRoot() ? [...BECOME, ...command] : command
  const { DISPLAY, WAYLAND_DISPLAY: _, XAUTHORITY: __, ...rest } = place.env
  const shown = display ? { DISPLAY, ...(await displayPass(place)) } : {}
  const env = { ...rest, ...shown, TMPDIR: temporary(place) }
  return new Promise((resolve, reject) => {
    const child = spawn(program as string, words, { cwd: place.folder, env, stdio: 'pipe' })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, stdout, stderr }))
    child.stdin.end(stdin)
  })
}

/** The browser profile of a place's notebook: by it a second start finds the first. */
export const profileOf = (place: Place): string => join(place.folder, 'profile')

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
  const command = [program, '--remote-debugging-port=0', ...words]
  const [first, ...rest] = isRoot() ? [...BECOME, ...command] : command
  const env = { ...place.env, ...(await displayPass(place)), COMMONPLACE_PROFILE: profileOf(place) }
  const child = spawn(first as string, rest, { cwd: place.folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
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

/** Gives a place to the user without rights, with a folder for temporary files. */
export async function giveToUser(place: Place): Promise<void> {
  await mkdir(temporary(place))
  if (isRoot()) for (const folder of [place.folder, temporary(place)]) await chown(folder, NOBODY, NOBODY)
}

export const temporary = (place: Place): string => join(place.folder, 'tmp')

async function displayPass(place: Place): Promise<Record<string, string>> {
  const { XAUTHORITY } = process.env
  if (!XAUTHORITY || !isRoot()) return {}
  const pass = join(place.folder, 'display')
  await cp(XAUTHORITY, pass)
  await chown(pass, NOBODY, NOBODY)
  return { XAUTHORITY: pass }
}

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
