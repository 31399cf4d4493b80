import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../command-line.ts'

export type MainCode = typeof import('./main-code.ts')

/** The main process's code as the program is built, for Chromium's tests: it cannot be imported as it is (`import.meta.glob`). */
export async function buildMainCode(): Promise<MainCode> {
  const outDir = await mkdtemp(join(tmpdir(), 'commonplace-main-code-'))
  // Parts of it are loaded when they are first needed.
  process.once('exit', () => rmSync(outDir, { recursive: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'main-code.ts'),
      target: 'node18',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main-code.cjs', chunkFileNames: '[name].cjs' } },
    },
  })
  return createRequire(import.meta.url)(join(outDir, 'main-code.cjs'))
}
