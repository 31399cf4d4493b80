import { describe, expect, it } from 'vitest'
import { current, missingIn } from './libraries.mjs'

describe('the libraries', () => {
  it('that are missing are read from ldd, each once', () => {
    const text = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f1)',
      '\tlibgbm.so.1 => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n')
    expect(missingIn(text)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
  })

  it('go by their new names where the release has renamed them', () => {
    const trixie = (name) => name === 'libasound2t64'
    expect(current('libasound2', trixie)).toBe('libasound2t64')
    expect(current('libnss3', trixie)).toBe('libnss3')
    expect(current('xvfb', () => true)).toBe('xvfb')
  })
})
