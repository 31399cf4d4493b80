import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launcherCommand } from './launcher-command.ts'

const node = { COMMONPLACE_NODE: '/usr/bin/node' }
const clone = resolve('/clone')
const start = ['/usr/bin/node', join(clone, 'scripts', 'run.mjs'), 'start']

describe('the command that starts a clone again', () => {
  it('is that of npm start, where it was started so', () => {
    expect(launcherCommand(node, clone, 'linux')).toEqual(start)
    expect(launcherCommand({}, clone, 'linux')).toBe(null)
    // A program that another project's npm starts is none of the launcher's.
    expect(launcherCommand({ npm_node_execpath: '/usr/bin/node' }, clone, 'linux')).toBe(null)
  })

  it('keeps the choice of the engine: a link must not open the library for trying instead', () => {
    expect(launcherCommand({ ...node, COMMONPLACE_ELECTRON_OLD: '1' }, clone, 'linux')).toEqual([
      ...['env', 'COMMONPLACE_ELECTRON_OLD=1', ...start],
    ])
    expect(launcherCommand({ ...node, COMMONPLACE_ELECTRON: 'my/electron' }, clone, 'linux')).toEqual([
      ...['env', `COMMONPLACE_ELECTRON=${join(clone, 'my', 'electron')}`, ...start],
    ])
    expect(
      launcherCommand({ ...node, COMMONPLACE_ELECTRON: '', COMMONPLACE_ELECTRON_OLD: '0' }, clone, 'linux'),
    ).toEqual(start)
  })
})
