import { type FileSystem, nodeFileSystem } from './disk/file-system.ts'
import { type Migration, registeredMigrations } from './disk/migrations.ts'
import { type Me, thisMachine } from './lock/machine-lock.ts'
import { hold as holdBySocket } from './lock/socket.ts'

/** What a store needs from its computer. Tests replace it. */
export interface Ground {
  readonly fileSystem: FileSystem
  readonly hold: typeof holdBySocket
  readonly me: Me
  readonly migrations: readonly Migration[]
  /** Milliseconds on the clock of this process, which cannot be set. */
  readonly elapsed: () => number
}

export function thisComputer(): Ground {
  return {
    fileSystem: nodeFileSystem,
    hold: holdBySocket,
    me: thisMachine(),
    migrations: registeredMigrations,
    elapsed: () => performance.now(),
  }
}
