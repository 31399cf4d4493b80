import { readdir, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Failure, failureOf, Refusal, unexpected } from '#shared/failure.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import type { CommandLineParts } from './cli.ts'
import { type Typed, Usage } from './cli-arguments.ts'
import type { Document } from './cli-readable.ts'

type Parts = Pick<CommandLineParts, 'cwd' | 'extractFile' | 'signal' | 'log' | 'stderr'>

/**
 * Reads every page of a folder, or one, and writes what each came to into one file; a page that cannot be read is its
 * failure there. Nothing is kept.
 * @throws Refusal `unreadable-file`, `read-only`, `disk-full`; Usage
 */
export async function extractAll(
  { words, options }: Typed,
  parts: Parts,
): Promise<{ readonly document: Document; readonly status: 0 | 1 }> {
  const [place, more] = words
  if (place === undefined || more !== undefined) throw new Usage('“extract” takes one file or folder.')
  if (options.out === null) throw new Usage('“extract” takes --out FILE.')
  const out = resolve(parts.cwd, options.out)
  const files = onceEach(await pagesAt(resolve(parts.cwd, place)), parts)
  // A thousand pages later would be late to hear that there is no place for them.
  await written(out, '', 'a')
  const predictions = new Map<string, unknown>()
  let failed = 0
  for (const file of files) {
    if (parts.signal.aborted) break
    const read = await one(file, options.url, parts)
    // Half of it is no answer to the page.
    if (parts.signal.aborted) break
    if ('error' in read) failed += 1
    predictions.set(nameOf(file), read)
  }
  await written(out, `${JSON.stringify(Object.fromEntries(predictions), null, 2)}\n`, 'w')
  return { document: { pages: files.length, failed }, status: failed === files.length ? 1 : 0 }
}

const nameOf = (file: string) => basename(file).replace(/\.html?(\.gz)?$/i, '')

/** A page and its packed copy have one name, and the reply has one place for it: the first is read, the other is named. */
function onceEach(files: readonly string[], { stderr }: Pick<Parts, 'stderr'>): readonly string[] {
  const read = new Map<string, string>()
  for (const file of files) {
    const former = read.get(nameOf(file))
    if (former === undefined) read.set(nameOf(file), file)
    else stderr(`“${plainLine(basename(file))}” was left out: “${plainLine(basename(former))}” has the same name.\n`)
  }
  return [...read.values()]
}

async function one(file: string, url: string | null, parts: Parts): Promise<object> {
  try {
    return await parts.extractFile(file, url)
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure === null) parts.log.error(`extract ${file}`, thrown)
    const { code, message }: Failure = failure ?? unexpected
    return { error: { code, message } }
  }
}

async function written(path: string, text: string, flag: 'a' | 'w'): Promise<void> {
  try {
    await writeFile(path, text, { flag })
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? 'unknown'
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new Refusal('disk-full', `The disk is full, so “${path}” could not be written.`, { path })
    throw new Refusal('read-only', `“${path}” cannot be written (${code}); name another file with --out.`, { path })
  }
}

/** @throws Refusal `unreadable-file` when there is nothing to read */
async function pagesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Refusal('unreadable-file', `There is nothing at “${path}”.`)
  if (!found.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => /\.html?(\.gz)?$/i.test(name)).sort()
  if (names.length === 0) throw new Refusal('unreadable-file', 'This folder holds no HTML files.')
  return names.map((name) => join(path, name))
}
