import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** CommonJS by name as well as by content: package.json says "type": "module", and a sandboxed preload must be CommonJS. */
const cjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

/**
 * What the window's first list is drawn with is one file, and what comes after it (`ui/late.tsx`) is in few: each file is
 * asked of the main process. The extractor shares none of them.
 */
const pieces = [
  { name: 'dialogs', test: /src[\\/]renderer[\\/](settings|transfer|commands[\\/](Help|Palette)|beside[\\/]Encoding)/ },
  {
    name: 'kit',
    test: /src[\\/]renderer[\\/]ui[\\/]kit|node_modules[\\/](react-aria|react-stately|@internationalized)/,
  },
  { name: 'markdown', test: /src[\\/]renderer[\\/]notes[\\/](NoteMarkdown|note-nodes)/ },
  {
    name: 'window',
    test: /src[\\/]renderer[\\/](?!extractor)|node_modules[\\/](react|react-dom|scheduler|zustand|@tanstack|lucide-react)[\\/]/,
  },
]

// Written for Electron 45 with nothing that 25 lacks: node18 and chrome114 (docs/decisions/0001-runtime.md).
export default defineConfig({
  main: {
    build: { target: 'node18', externalizeDeps: false, rolldownOptions: { output: cjs } },
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
        input: { index: 'src/renderer/index.html', extractor: 'src/renderer/extractor.html' },
        output: { codeSplitting: { groups: pieces, includeDependenciesRecursively: false } },
      },
    },
  },
})
