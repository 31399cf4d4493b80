import { describe, expect, it } from 'vitest'
import { current, installAdvice, packageManager } from './packages.mjs'

const debian = 'ID=debian\nVERSION_ID="12"\n'
const advice = (manager, more = {}) => installAdvice({ manager, isRoot: false, isKnown: () => false, ...more })

describe('the packages', () => {
  it('go by their new names where the release has renamed them', () => {
    const trixie = (name) => name === 'libasound2t64'
    expect(current('libasound2', trixie)).toBe('libasound2t64')
    expect(current('libnss3', trixie)).toBe('libnss3')
    expect(current('xvfb', () => true)).toBe('xvfb')
  })

  it.each([
    [debian, ['apt-get'], 'apt'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', ['apt-get', 'dnf'], 'apt'],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', ['apt-get', 'dnf'], 'dnf'],
    ['ID=manjaro\nID_LIKE=arch\n', ['pacman'], 'pacman'],
    ['ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', ['zypper', 'apt-get'], 'zypper'],
    ['ID=something\n', ['pacman'], 'pacman'],
    ['', [], null],
    ['ID=nixos\n', [], null],
  ])('of %j with %j are installed by %j', (release, programs, manager) => {
    expect(packageManager({ release, has: (name) => programs.includes(name) })).toBe(manager)
  })

  it('are advised in one command of the system’s own', () => {
    expect(advice('apt')).toMatch(/^Run: sudo apt-get update && sudo apt-get install -y .*libgtk-3-0 .*libasound2 /)
    expect(advice('apt', { isRoot: true })).toMatch(/^Run: apt-get update && apt-get install/)
    expect(advice('dnf')).toMatch(/^Run: sudo dnf install -y gtk3 nss alsa-lib /)
    expect(advice('pacman', { display: true })).toMatch(/^Run: sudo pacman -S --needed .* xorg-server-xvfb$/)
    expect(advice('zypper')).toMatch(/^Run: sudo zypper install -y libgtk-3-0 mozilla-nss /)
  })

  it('are named by what is missing where the system is none of these', () => {
    const words = advice(null, { lacks: ['libgtk-3.so.0'] })
    expect(words).toContain('Install the packages of your system that have libgtk-3.so.0')
    expect(words).not.toContain('apt-get')
  })
})
