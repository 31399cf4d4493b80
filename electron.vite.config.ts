import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** CommonJS by name as well as by content: package.json says "type": "module", and a sandboxed preload must be CommonJS. */
const cjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

/** The scripts of the hidden pages. */
const HIDDEN = ['/renderer/extractor/main.ts', '/renderer/raster/main.ts']

type Importers = (id: string) => readonly string[]

/** Whether a page's script reaches a module without an `import()` on the way. */
function comesWith(script: string, id: string, importers: Importers, seen = new Set<string>()): boolean {
  if (id.endsWith(script)) return true
  if (seen.has(id)) return false
  seen.add(id)
  return importers(id).some((by) => comesWith(script, by, importers, seen))
}

/**
 * All that the window's first list is drawn with is one file, for each file is asked of the main process. What comes
 * later (`ui/lazy-part.tsx`) or is of a hidden page too is none of it.
 */
const window = {
  name(id: string, modules: { getModuleInfo(id: string): { readonly importers: readonly string[] } | null }) {
    const importers: Importers = (of) => modules.getModuleInfo(of)?.importers ?? []
    const isWindows = comesWith('/renderer/main.tsx', id, importers)
    // Making its checks takes longer than the rest of the script, and the window is not who checks.
    if (isWindows && id.includes('/node_modules/zod/'))
      throw new Error('The window’s first script would come with zod.')
    const isHiddens = HIDDEN.some((script) => comesWith(script, id, importers))
    // It tries whether it may evaluate code, against the policy of these pages.
    if (isHiddens && id.includes('/node_modules/zod/')) throw new Error('A hidden page’s script would come with zod.')
    return isWindows && !isHiddens ? 'window' : null
  },
}

// Written for Electron 45 with nothing that 25 lacks: node18 and chrome114 (docs/decisions/0001-runtime.md).
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      // Optimised, what all chunks need can come to lie in the program's own script, which the search worker then runs.
      rolldownOptions: { output: cjs, experimental: { chunkOptimization: false } },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts', extractor: 'src/preload/extractor.ts' },
        output: cjs,
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      target: 'chrome114',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: 'src/renderer/index.html',
          extractor: 'src/renderer/extractor.html',
          raster: 'src/renderer/raster.html',
        },
        output: { codeSplitting: { groups: [window], includeDependenciesRecursively: false } },
      },
    },
  },
})
