import { isRequest, requests, type ShellRequestName, shellRequests } from '#shared/contract.ts'
import type { Failure } from '#shared/failure.ts'
import { noSuchRequest } from '../sentences.ts'
import { chooseInDialog, namelessCall, noFilesByPath } from './sentences.ts'

/** Where a call from the window goes. */
export type Ruling =
  | { readonly to: 'library'; readonly name: string }
  | { readonly to: 'shell'; readonly name: ShellRequestName }
  | { readonly to: 'refused'; readonly failure: Failure }

/**
 * Decides about a call of the window before anything is done. The window may name only folders that the user chose in a
 * dialog of this session; the library checks everything else.
 */
export function rule(name: unknown, input: unknown, chosenFolders: ReadonlySet<string>): Ruling {
  if (typeof name !== 'string') return refuse('bad-request', namelessCall)
  if (Object.hasOwn(shellRequests, name)) return { to: 'shell', name: name as ShellRequestName }
  if (!isRequest(name)) return refuse('bad-request', noSuchRequest(name))
  if (namesFile(input)) return refuse('not-allowed', noFilesByPath)
  if (requests[name].paths && !chosenFolders.has(folderOf(input))) return refuse('not-allowed', chooseInDialog)
  return { to: 'library', name }
}

function refuse(code: Failure['code'], message: string): Ruling {
  return { to: 'refused', failure: { code, message } }
}

function folderOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || !('folder' in input)) return ''
  return typeof input.folder === 'string' ? input.folder : ''
}

/** Whether a request names a file: `extract` takes one, and the sources of `clip` may have some. */
function namesFile(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  if ('file' in input) return true
  return 'sources' in input && Array.isArray(input.sources) && input.sources.some(isFile)
}

function isFile(source: unknown): boolean {
  return typeof source === 'object' && source !== null && 'file' in source
}
