import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Article, LibraryFile } from '#shared/model.ts'
import type { Place } from './command-line.ts'

/** An article as it lies on the disk. */
export interface ArticleOnDisk {
  readonly bytes: string
  readonly article: Article
}

/** Every article.json of a library, by the title its page gave it. @throws when two have one title */
export async function articleFiles({ library }: Place): Promise<ReadonlyMap<string, ArticleOnDisk>> {
  const names = await readdir(library, { recursive: true })
  const files = names.filter((name) => name.endsWith('article.json'))
  const read = await Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(join(library, name), 'utf8')
      return { bytes, article: Article.parse(JSON.parse(bytes)) }
    }),
  )
  const byTitle = new Map(read.map((each) => [each.article.versions[0]?.facts.title ?? '', each]))
  if (byTitle.size !== files.length) throw new Error(`${files.length} articles with ${byTitle.size} titles`)
  return byTitle
}

export async function libraryFile({ library }: Place): Promise<LibraryFile> {
  return LibraryFile.parse(JSON.parse(await readFile(join(library, 'library.json'), 'utf8')))
}
