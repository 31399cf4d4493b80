import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Input } from '#shared/contract.ts'
import { type Options, Usage } from './cli-arguments.ts'

type Sources = Input<'clip'>['sources']

/**
 * What `clip` was given, as sources: addresses, files made absolute, and for `-` either one page's HTML (put in a
 * temporary file until `dispose`) or a list of addresses and files, one a line.
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
    if (bytes.length === 0) throw new Usage('Nothing came in on standard input.')
    const text = Buffer.from(bytes).toString('utf8')
    if (/^\s*</.test(text)) {
      const folder = await mkdtemp(join(tmpdir(), 'commonplace-'))
      folders.push(folder)
      const file = join(folder, 'standard-input.html')
      await writeFile(file, bytes)
      sources.push(await sourceOf(file, { ...options, captured: options.captured ?? new Date().toISOString() }, cwd))
    } else {
      const lines = text.split(/\r?\n/).map((line) => line.trim())
      for (const line of lines.filter((each) => each !== '')) sources.push(await sourceOf(line, options, cwd))
    }
  }
  if (sources.length === 0) throw new Usage('Nothing to clip came in on standard input.')
  const dispose = async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  }
  return { sources, dispose }
}

async function sourceOf(
  word: string,
  { url, captured }: Pick<Options, 'url' | 'captured'>,
  cwd: string,
): Promise<Sources[number]> {
  const path = resolve(cwd, word)
  const there = await stat(path).then(
    () => true,
    () => false,
  )
  // `example.org/a` is an address unless there is such a file; whatever has a scheme always is.
  if (
    /^[a-z][a-z0-9+.-]+:\/\//i.test(word) ||
    (!there && /^[^\s/\\]+\.[a-z]{2,}(:\d+)?(\/|$)/i.test(word) && !/\.(x?html?|mhtml?|pdf|txt)$/i.test(word))
  ) {
    if (url !== null) throw new Usage('--url is the address of a file, and this is an address already.')
    return { url: word }
  }
  return { file: path, ...(url === null ? {} : { url }), ...(captured === null ? {} : { captured }) }
}
