import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Whether a program can be started by its name. */
export function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
