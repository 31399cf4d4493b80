import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Article, LibraryFile } from '#shared/model.ts'
import type { Place } from './command-line.ts'

/** An article as it lies on the disk. */
export interface ArticleOnDisk {
  readonly bytes: string
  readonly article: Article
}

/** The files of a library that may be at work, found by the title that their page gave each article. */
export interface ArticleFiles {
  /** Null while there is none. */
  of(title: string): Promise<ArticleOnDisk | null>
  /** @throws when two articles have one title */
  all(): Promise<ReadonlyMap<string, ArticleOnDisk>>
}

export function articleFilesIn({ library }: Place): ArticleFiles {
  const paths = new Map<string, string>()
  const known = new Set<string>()

  async function read(path: string): Promise<ArticleOnDisk> {
    const bytes = await readFile(join(library, path), 'utf8')
    return { bytes, article: Article.parse(JSON.parse(bytes)) }
  }

  /** A title never changes, and neither does where an article lies: only what came since is read. */
  async function look(): Promise<void> {
    const names = await readdir(join(library, 'articles'), { recursive: true })
    for (const name of names) {
      const path = join('articles', name)
      if (!name.endsWith('article.json') || known.has(path)) continue
      const title = (await read(path)).article.versions[0]?.facts.title ?? ''
      if (paths.has(title)) throw new Error(`two articles are titled “${title}”: ${paths.get(title)} and ${path}`)
      paths.set(title, path)
      known.add(path)
    }
  }

  return {
    async of(title) {
      if (!paths.has(title)) await look()
      const path = paths.get(title)
      return path === undefined ? null : read(path)
    },
    async all() {
      await look()
      return new Map(await Promise.all([...paths].map(async ([title, path]) => [title, await read(path)] as const)))
    },
  }
}

export async function libraryFile({ library }: Place): Promise<LibraryFile> {
  return LibraryFile.parse(JSON.parse(await readFile(join(library, 'library.json'), 'utf8')))
}
