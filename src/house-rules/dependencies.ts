/**
 * Who may import whom under `src`. Biome sees packages, and the aliases between rooms; what one folder may know of
 * another is decided here, on paths already resolved: neither depth nor spelling is a way around.
 */

/** The first pattern that matches names a file's area; `$1` is the folder of a feature or page. */
const AREAS: readonly (readonly [RegExp, string])[] = [
  [/^src\/shared\//u, 'shared'],
  [/^src\/preload\//u, 'preload'],
  [/^src\/main\/(?:index|command-line)\.ts$/u, 'entry'],
  [/^src\/main\/(?:library|library-handlers|dispatch)\.ts$/u, 'library'],
  [/^src\/main\/[^/]+$/u, 'main'],
  [/^src\/main\/shell\//u, 'shell'],
  [/^src\/main\/[^/]+\/types\.ts$/u, 'types'],
  [/^src\/main\/(?:store|markdown|changes)\//u, 'serving'],
  [/^src\/main\/([^/]+)\//u, 'feature $1'],
  [/^src\/renderer\/(?:App|main)\.[^/]+$/u, 'window'],
  [/^src\/renderer\/(?:data|commands|ui|styles)\//u, 'window-serving'],
  [/^src\/renderer\/(extractor|raster)\//u, 'page $1'],
  [/^src\/renderer\/([^/]+)\//u, 'panel $1'],
]

/** By the first word of an area: the areas it may import, besides its own; and why no others. */
const RULES: Readonly<Record<string, { readonly may: RegExp; readonly because: string }>> = {
  shared: { may: /^$/u, because: 'What is shared is pure: zod, tiny pure libraries and itself.' },
  preload: { may: /^shared$/u, because: 'A bridge holds no logic: Electron and the contract, nothing else.' },
  entry: { may: /^(shared|library|main|serving|shell|types|feature .*)$/u, because: 'The pages are no part of main.' },
  library: {
    may: /^(shared|main|serving|types|feature .*)$/u,
    because: 'The library runs without a shell; index.ts joins the two.',
  },
  main: { may: /^(shared|serving|library|types)$/u, because: 'Only library.ts and index.ts join the folders.' },
  serving: {
    may: /^(shared|main|types)$/u,
    because: 'store, markdown and changes serve all features and know none of them.',
  },
  shell: {
    may: /^(shared|main|library|types)$/u,
    because: 'The shell knows the library by library.ts and by types alone; index.ts hands it the rest.',
  },
  types: { may: /^(shared|main|serving)$/u, because: 'Types of a feature are for all; they name no code of it.' },
  feature: {
    may: /^(shared|main|serving|types)$/u,
    because: 'A feature of the library never imports another; library.ts joins them.',
  },
  window: { may: /^(shared|window-serving|panel .*)$/u, because: 'A hidden page is a page of its own.' },
  'window-serving': { may: /^shared$/u, because: 'data, commands, ui and styles know nothing of where they are used.' },
  page: { may: /^shared$/u, because: 'A hidden page is a page of its own.' },
  panel: {
    may: /^(shared|window-serving)$/u,
    because: 'A folder of the window never imports another, but data, commands, ui and styles; App.tsx joins them.',
  },
}

function areaOf(file: string): string | null {
  for (const [pattern, area] of AREAS) {
    const match = pattern.exec(file)
    if (match !== null) return area.replace('$1', match[1] ?? '')
  }
  return null
}

/** Why a file must not import another; null when it may. Both as paths from the root of the project. */
export function refusalOf(from: string, target: string): string | null {
  const [own, other] = [areaOf(from), areaOf(target)]
  if (own === null || own === other || isSameFolder(from, target)) return null
  const rule = RULES[own.split(' ')[0] ?? '']
  return rule === undefined || (other !== null && rule.may.test(other)) ? null : rule.because
}

/** Within `src/main/clip`, say, with its `types.ts`. */
function isSameFolder(from: string, target: string): boolean {
  const folder = (file: string): string => file.split('/').slice(0, 3).join('/')
  return folder(from) === folder(target)
}
