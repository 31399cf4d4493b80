import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Compiles parts of the library for plain Node, as the build does: what is measured is what ships.
 * @param entries names to source files, relative to the repository
 * @returns a new folder that holds `<name>.mjs` for each
 */
export async function compile(entries) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node18',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  })
  return outDir
}

/** Compiles our search with its worker and its language, for `openOurs`. @returns the same */
export function compileSearch() {
  return compile({
    search: 'src/main/search/search.ts',
    query: 'src/shared/query/query.ts',
    worker: 'src/main/search/search-worker.ts',
  })
}
