import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** Where a program that can be started by its name lies; null when there is none. */
export function onPath(name, env = process.env) {
  const files = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))
  return files.find(isProgram) ?? null
}

/** Whether a file is there that we may start. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
