import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles a script from this folder so that Node runs it without a loader. @returns its path */
export async function built(script: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'commonplace-built-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(script, import.meta.url)),
      target: 'node18',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  })
  return join(outDir, script.replace('.ts', '.cjs'))
}
