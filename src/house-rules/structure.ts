import { dirname } from 'node:path/posix'
import type { Source } from './sources.ts'

/**
 * The shape of the house: how large folders and functions are, and which way imports run. Each function gives what is
 * against a rule, one line each; the caller leaves tests out.
 */

/** HOUSE.md: the code bases we admire stay under 28 files a folder, and most of theirs under 20. */
const FILES_A_FOLDER = 20
/** STYLE.md: aim at 150, over 300 the check asks for a reason. */
const LINES_A_FILE = 300
/** STYLE.md: aim at 40, over 80 the check asks for a reason. */
const LINES_A_FUNCTION = 80

export function largeFolders(sources: readonly Source[]): readonly string[] {
  return [...groupBy(sources, ({ file }) => dirname(file))]
    .filter(([, files]) => files.length > FILES_A_FOLDER)
    .map(([folder, files]) => `${folder} holds ${files.length} files`)
}

export function longFiles(sources: readonly Source[]): readonly string[] {
  return sources.filter(({ lines }) => lines > LINES_A_FILE).map(({ file, lines }) => `${file} has ${lines} lines`)
}

/** `src/main/library.ts openLibrary`, one for each function over the limit. */
export function longFunctions(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ file, functions }) =>
    functions.filter(({ lines }) => lines > LINES_A_FUNCTION).map(({ name }) => `${file} ${name}`),
  )
}

/** Files that import each other in a circle, types included. */
export function fileCircles(sources: readonly Source[]): readonly string[] {
  return circlesOf(graphOf(sources, (file) => file))
}

/**
 * Folders that import each other in a circle. The files of a folder that has folders of its own count one by one: such a
 * folder holds both what joins its folders and what serves them.
 */
export function folderCircles(sources: readonly Source[]): readonly string[] {
  const parents = new Set(sources.map(({ file }) => dirname(dirname(file))))
  return circlesOf(
    graphOf(sources, (file) => {
      const folder = dirname(file)
      return parents.has(folder) ? file : folder
    }),
  )
}

/** Files with one importer that do not lie in its folder or below it. */
export function strayFiles(sources: readonly Source[]): readonly string[] {
  const importers = new Map<string, Set<string>>()
  for (const { file, imports } of sources)
    for (const { target } of imports)
      if (target !== null) importers.set(target, (importers.get(target) ?? new Set()).add(file))
  return [...importers].flatMap(([file, [importer, ...others]]) =>
    importer === undefined ||
    others.length > 0 ||
    isFolderApart(file, importer) ||
    `${dirname(file)}/`.startsWith(`${dirname(importer)}/`)
      ? []
      : [`${file} is used by ${importer} alone`],
  )
}

/** Between folders of a room (`data`, `ui`, `markdown` …) one importer is no sign: such a folder serves the next as well. */
function isFolderApart(file: string, importer: string): boolean {
  const folder = (path: string): string => path.split('/').slice(0, 3).join('/')
  return folder(file) !== folder(importer)
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

function graphOf(sources: readonly Source[], nodeOf: (file: string) => string): Graph {
  const known = new Set(sources.map(({ file }) => file))
  const graph = new Map<string, Set<string>>()
  for (const { file, imports } of sources) {
    const edges = graph.get(nodeOf(file)) ?? new Set()
    graph.set(nodeOf(file), edges)
    for (const { target } of imports)
      if (target !== null && known.has(target) && nodeOf(target) !== nodeOf(file)) edges.add(nodeOf(target))
  }
  return graph
}

/** The strongly connected components with more than one node (Tarjan 1972), each as one line. */
function circlesOf(graph: Graph): readonly string[] {
  const order = new Map<string, number>()
  const path: string[] = []
  const circles: string[] = []
  const visit = (node: string): number => {
    const at = order.size
    let low = at
    order.set(node, at)
    path.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (path.includes(next)) low = Math.min(low, order.get(next) ?? low)
    }
    if (low === at) {
      const circle = path.splice(path.indexOf(node))
      if (circle.length > 1) circles.push(circle.sort().join(' ↔ '))
    }
    return low
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return circles
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
