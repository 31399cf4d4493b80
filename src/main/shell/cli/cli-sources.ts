import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Input } from '#shared/contract.ts'
import { type Options, Usage } from './cli-arguments.ts'
import { usage } from './sentences.ts'

type Sources = Input<'clip'>['sources']

/**
 * The sources for the words of `clip`: addresses, files as absolute paths, and for `-` what standard input holds. That is
 * either the HTML or plain text of one page (in a temporary file until `dispose`), or addresses and files, one per line.
 */
export async function sourcesOf(
  words: readonly string[],
  options: Pick<Options, 'url' | 'captured'>,
  { cwd, stdin }: { readonly cwd: string; readonly stdin: () => Promise<Uint8Array> },
): Promise<{ readonly sources: Sources; readonly dispose: () => Promise<void> }> {
  const sources: Sources = []
  const folders: string[] = []
  for (const word of words) {
    if (word !== '-') {
      sources.push(await sourceOf(word, options, cwd))
      continue
    }
    const bytes = await stdin()
    if (bytes.length === 0) throw new Usage(usage.emptyInput)
    const text = Buffer.from(bytes).toString('utf8')
    const lines = text.split(/\r?\n/).map((line) => line.trim())
    const isHtml = /^\s*</.test(text)
    if (isHtml || (await isProse(lines, cwd))) {
      const folder = await mkdtemp(join(tmpdir(), 'commonplace-'))
      folders.push(folder)
      const file = join(folder, isHtml ? 'standard-input.html' : 'standard-input.txt')
      await writeFile(file, bytes)
      sources.push(await sourceOf(file, { ...options, captured: options.captured ?? new Date().toISOString() }, cwd))
    } else {
      for (const line of lines.filter((each) => each !== '')) sources.push(await sourceOf(line, options, cwd))
    }
  }
  if (sources.length === 0) throw new Usage(usage.nothingToClip)
  const dispose = async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  }
  return { sources, dispose }
}

/** Addresses and file names have few spaces: a line of many words that names no file is text. */
async function isProse(lines: readonly string[], cwd: string): Promise<boolean> {
  const line = lines.find((each) => each.split(/\s+/).length > MOST_WORDS_IN_A_NAME)
  return line !== undefined && !(await isThere(resolve(cwd, line)))
}

const MOST_WORDS_IN_A_NAME = 6

async function sourceOf(
  word: string,
  { url, captured }: Pick<Options, 'url' | 'captured'>,
  cwd: string,
): Promise<Sources[number]> {
  const path = resolve(cwd, word)
  if (await isAddress(word, path, cwd)) {
    if (url !== null) throw new Usage(usage.urlOfAddress)
    return { url: word }
  }
  return { file: path, ...(url === null ? {} : { url }), ...(captured === null ? {} : { captured }) }
}

/** The beginning of an address with a scheme. A single letter is a Windows drive; digits after the colon are a port. */
const SCHEME = /^[a-z][a-z0-9+.-]+:(?!\d+(?:[/?#]|$))/i
/** A name that ends with a dot and letters, an IP address, or localhost; with a port or without. */
const HOST =
  /^(localhost|\[[\da-f:.]+\]|\d{1,3}(\.\d{1,3}){3}|[\p{L}\p{M}\p{N}_.-]+\.(\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+))\.?(:\d+)?$/iu
const FILE = /\.(x?html?|mhtml?|pdf|txt|md|json|epub|gz)$/i

/** `example.org/a` is an address unless such a file or folder exists; a word with a scheme always is one. */
async function isAddress(word: string, path: string, cwd: string): Promise<boolean> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) return true
  if (await isThere(path)) return false
  if (SCHEME.test(word)) return true
  const [host = ''] = word.split(/[/\\?#]/, 1)
  if (!HOST.test(host) || (host === word && FILE.test(word))) return false
  return !(await isThere(resolve(cwd, host)))
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
