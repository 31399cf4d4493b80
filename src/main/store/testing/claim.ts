import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { failureOf } from '#shared/failure.ts'
import { openStore } from '../store.ts'
import { silent } from './test-store.ts'

/** A test runs this in a process of its own: opens a library on command, prints the outcome, and holds it forever. */
async function main(folder: string, cache: string, sockets: string): Promise<void> {
  writeSync(1, 'ready\n')
  await once(process.stdin, 'data')
  try {
    const store = await openStore({ folder, cache, sockets, now: () => new Date(), log: silent, create: true })
    store.answer(async (name, input) => ({ ok: true, value: { name, input, pid: process.pid } }))
    writeSync(1, 'held\n')
  } catch (thrown) {
    writeSync(1, `${failureOf(thrown)?.code ?? String(thrown)}\n`)
    process.exit()
  }
}

const [, , folder = '', cache = '', sockets = ''] = process.argv
void main(folder, cache, sockets)
