import { readdir, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type Failure, failureOf, Refusal, unexpected } from '#shared/failure.ts'
import { type ParsedArguments, Usage } from './cli-arguments.ts'
import type { CommandLineParts, CommandResult } from './cli-parts.ts'
import { noHtmlFiles, nothingAt, outDiskFull, outNotWritable, sameName, usage } from './sentences.ts'

type Parts = Pick<CommandLineParts, 'cwd' | 'extractFile' | 'signal' | 'log' | 'stderr'>

/**
 * Reads one page or every page of a folder, and writes the results into one file. The file has a failure in place of a
 * page that cannot be read. Nothing is kept.
 * @throws Refusal `unreadable-file`, `read-only`, `disk-full`; Usage
 */
export async function extractAll({ words, options }: ParsedArguments, parts: Parts): Promise<CommandResult> {
  const [place, more] = words
  if (place === undefined || more !== undefined) throw new Usage(usage.extract)
  if (options.out === null) throw new Usage(usage.extractOut)
  const out = resolve(parts.cwd, options.out)
  const files = uniqueNames(await pagesAt(resolve(parts.cwd, place)), parts)
  // Fails now, and not a thousand pages later, if the file cannot be written.
  await write(out, '', 'a')
  const predictions = new Map<string, unknown>()
  let failed = 0
  for (const file of files) {
    if (parts.signal.aborted) break
    const prediction = await extractOne(file, options.url, parts)
    // An aborted page has no complete result.
    if (parts.signal.aborted) break
    if ('error' in prediction) failed += 1
    predictions.set(nameOf(file), prediction)
  }
  await write(out, `${JSON.stringify(Object.fromEntries(predictions), null, 2)}\n`, 'w')
  return { document: { pages: files.length, failed }, status: failed === files.length ? 1 : 0 }
}

const nameOf = (file: string) => basename(file).replace(/\.html?(\.gz)?$/i, '')

/** A page and its packed copy have one name, and the result has one place for it: the first is read, the other is reported. */
function uniqueNames(files: readonly string[], { stderr }: Pick<Parts, 'stderr'>): readonly string[] {
  const byName = new Map<string, string>()
  for (const file of files) {
    const first = byName.get(nameOf(file))
    if (first === undefined) byName.set(nameOf(file), file)
    else stderr(`${sameName(basename(file), basename(first))}\n`)
  }
  return [...byName.values()]
}

async function extractOne(file: string, url: string | null, parts: Parts): Promise<object> {
  try {
    return await parts.extractFile(file, url)
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure === null) parts.log.error(`extract ${file}`, thrown)
    const { code, message }: Failure = failure ?? unexpected
    return { error: { code, message } }
  }
}

async function write(path: string, text: string, flag: 'a' | 'w'): Promise<void> {
  try {
    await writeFile(path, text, { flag })
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? 'unknown'
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Refusal('disk-full', outDiskFull(path), { path })
    throw new Refusal('read-only', outNotWritable(path, code), { path })
  }
}

/** The pages at a path. @throws Refusal `unreadable-file` when there is nothing to read */
async function pagesAt(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new Refusal('unreadable-file', nothingAt(path))
  if (!info.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => /\.html?(\.gz)?$/i.test(name)).sort()
  if (names.length === 0) throw new Refusal('unreadable-file', noHtmlFiles)
  return names.map((name) => join(path, name))
}
