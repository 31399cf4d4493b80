import { expect, it } from 'vitest'
import { missingIn } from './libraries.mjs'

it('the libraries that are missing are read from ldd, each once', () => {
  const text = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f1)',
    '\tlibgbm.so.1 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(missingIn(text)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
})
