import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'

/** A file of the built program, ready to be served. */
export interface AppFile {
  readonly bytes: Uint8Array
  readonly type: string
}

/** The kinds of files that are served. Files with other extensions are not, whatever is in the folder. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Resolves the path of an address within a folder. Null when it leads out of the folder, or could on some system: a path
 * with a backslash, a colon or a zero byte is refused.
 */
export function pathWithin(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (/[\\:\0]/.test(decoded)) return null
  const path = resolve(folder, `.${decoded.startsWith('/') ? '' : '/'}${decoded}`)
  const inside = relative(folder, path)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  return path
}

/** Reads one of the program's own files; null if it does not exist or is not of a kind that is served. */
export async function readAppFile(folder: string, pathname: string): Promise<AppFile | null> {
  const path = pathWithin(folder, pathname)
  if (path === null) return null
  const type = types[extname(path).toLowerCase()]
  if (type === undefined) return null
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? null : { bytes, type }
}
