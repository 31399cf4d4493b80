import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putFile } from '../testing/put-file.mjs'
import { damagedRuntime, earlyDeath, sandboxProblem } from './sandbox.mjs'
import { sandboxAdvice } from './sandbox-advice.mjs'

const isLinux = process.platform === 'linux'

describe.runIf(isLinux)('the sandbox', () => {
  let folder
  let binary
  const write = (file, text, mode) => putFile(path.join(folder, file), text, mode)
  const machine = ({ clone, most = '9000', apparmor, status = 'NoNewPrivs:\t0\nSeccomp:\t0\n' }) => {
    if (clone !== undefined) write('proc/sys/kernel/unprivileged_userns_clone', `${clone}\n`)
    if (apparmor !== undefined) write('proc/sys/kernel/apparmor_restrict_unprivileged_userns', `${apparmor}\n`)
    write('proc/sys/user/max_user_namespaces', `${most}\n`)
    write('proc/self/status', status)
  }
  const problem = (probe = () => 'no sandbox') =>
    sandboxProblem(binary, { platform: 'linux', uid: 1000, system: folder, probe })
  const neverAsked = () => {
    throw new Error('the runtime need not be asked')
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'commonplace Bücher-'))
    binary = write('a runtime/electron', '#!/bin/sh\necho v45.4.1\n', 0o755)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is no question on an ordinary machine, for root, and on macOS and Windows', () => {
    machine({ clone: 1, apparmor: 0 })
    expect(problem(neverAsked)).toBeNull()
    machine({ clone: 0 })
    expect(sandboxProblem(binary, { platform: 'linux', uid: 0, system: folder })).toBeNull()
    expect(sandboxProblem(binary, { platform: 'darwin', uid: 501, system: folder })).toBeNull()
    expect(sandboxProblem(binary, { platform: 'win32', uid: undefined, system: folder })).toBeNull()
  })

  it.each([{ clone: 0 }, { most: '0' }])('that is switched off (%j) has two commands that name the helper', (about) => {
    machine(about)
    const lines = problem(neverAsked).split('\n')
    const helper = path.join(path.dirname(binary), 'chrome-sandbox')
    expect(lines).toHaveLength(3)
    expect(lines.slice(1)).toEqual([`  sudo chown root:root '${helper}'`, `  sudo chmod 4755 '${helper}'`])
  })

  it('that AppArmor keeps from unknown programs is asked of this one, and has a profile of its own', () => {
    machine({ apparmor: 1 })
    expect(problem(() => 'works')).toBeNull()
    expect(problem()).toContain(`profile commonplace-electron "${binary}" flags=(unconfined) {`)
    expect(problem()).toContain('sudo apparmor_parser -r /etc/apparmor.d/commonplace-electron')
  })

  it('in a container that confines its processes is asked of the runtime', () => {
    machine({ status: 'NoNewPrivs:\t0\nSeccomp:\t2\n' })
    expect(problem(() => 'works')).toBeNull()
    expect(problem()).toContain('This container forbids')
  })

  it.runIf(process.getuid?.() === 0)('is the helper’s where that is root’s and starts as root', () => {
    machine({ clone: 0 })
    const helper = write('a runtime/chrome-sandbox', '', 0o4755)
    expect(problem(neverAsked)).toBeNull()
    chmodSync(helper, 0o755)
    expect(problem(neverAsked)).toContain('chrome-sandbox')
  })

  it('explains the death of a runtime that says so, and of another that it is damaged', () => {
    machine({})
    const dies = (words, signal) =>
      write('a runtime/electron', `#!/bin/sh\necho "${words}" >&2\nkill -${signal} $$\n`, 0o755)
    const death = () => earlyDeath(binary, { platform: 'linux', uid: 1000, system: folder })
    expect(death()).toBeNull()
    dies('FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox!', 'TRAP')
    expect(death()).toContain('sudo chmod 4755')
    dies('Invalid file descriptor to ICU data received.', 'TRAP')
    expect(death()).toBe(damagedRuntime(binary))
    expect(death()).toContain(`Delete that folder and start again`)
  })

  it('is never advised to be left out', () => {
    for (const kind of ['apparmor', 'container', 'switched-off', 'unknown'])
      expect(sandboxAdvice(kind, binary)).not.toMatch(/no-sandbox|disable-.*sandbox/)
  })

  it('has commands that a shell reads as meant, whatever the path', () => {
    const odd = '/home/ada/Bücher & "Notes" {1} it\'s/electron'
    const [, command] = sandboxAdvice('apparmor', odd).split('\n')
    const printed = spawnSync('sh', ['-c', command.replace(/ \| sudo tee .*/, '')], { encoding: 'utf8' }).stdout
    expect(printed.split('\n')[2]).toBe(
      'profile commonplace-electron "/home/ada/Bücher & \\"Notes\\" \\{1\\} it\'s/electron" flags=(unconfined) {',
    )
  })
})
