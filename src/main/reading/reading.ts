import type { Checked } from '#shared/contract.ts'
import type { Extract } from '#shared/extraction/extraction.ts'
import { partialSentence } from '#shared/extraction/partial.ts'
import { Refusal } from '#shared/failure.ts'
import { inCommon } from '#shared/in-common.ts'
import { currentVersion, type Id, type RelatedStory } from '#shared/model.ts'
import { parseQuery, type Query } from '#shared/query/query.ts'
import { plainFacts } from '#shared/text/plain-line.ts'
import { underTopic } from '#shared/topic-path.ts'
import type { Hit, SearchAnswer } from '#shared/views.ts'
import type { Changes } from '../changes/changes.ts'
import type { UndoStack } from '../changes/history.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import { noSuchArticle } from '../no-such-article.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { createAllowed } from './allowed.ts'
import { viewArticle } from './article-view.ts'
import { extractFile } from './extract-file.ts'
import { counted, rowView, sorted, topicsOf } from './lists.ts'
import { createOrdered } from './sorted-lists.ts'

/** What is asked of the index, which is the search room's: a query, and the articles that its filters let pass. */
interface FindAsk {
  readonly query: Query
  readonly allowed: readonly Id[]
}
interface Found extends Omit<SearchAnswer, 'rev' | 'hits' | 'problems'> {
  readonly hits: readonly Omit<Hit, 'row' | 'title'>[]
}

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly stack: UndoStack
  readonly extract: Extract
  readonly find: (
    ask: FindAsk & Pick<Checked<'search'>, 'limit' | 'offset' | 'texts'>,
    options: Pick<Checked<'search'>, 'asker'>,
  ) => Promise<Found>
  /** The article that a story found beside another has become; null while it is none, or in the trash. */
  readonly keptAs: (parent: Id, story: RelatedStory) => Id | null
  readonly findIds: (ask: FindAsk) => Promise<readonly Id[]>
  readonly now: () => Date
  readonly timeZone: string
}

/** Which articles are meant: those named, else those a query and a tag find; trash only when it is asked for. */
export type Chosen = (asked: {
  readonly ids?: readonly Id[] | undefined
  readonly tag?: string | undefined
  readonly query?: string | undefined
}) => Promise<readonly Id[]>

type Name =
  | 'library'
  | 'list'
  | 'in-common'
  | 'resolve'
  | 'article'
  | 'text'
  | 'beside'
  | 'show'
  | 'search'
  | 'topics'
  | 'backup'
  | 'check'
  | 'extract'
  | 'cancel'

/** Everything that asks and changes nothing, but for the export. */
export function readingHandlers({
  store,
  changes,
  jobs,
  stack,
  extract,
  find,
  keptAs,
  findIds,
  now,
  timeZone,
}: Parts): Pick<Handlers, Name> & { readonly chosen: Chosen } {
  function rowOf(id: Id): CatalogRow {
    const row = store.rows().get(id)
    if (row === undefined) throw noSuchArticle(id)
    return row
  }

  async function viewed(id: Id, asked: number | undefined) {
    const article = await store.article(id)
    const version = asked ?? article.current
    if (!article.versions.some((each) => each.n === version)) {
      throw new Refusal('not-found', `This article has no version ${version}.`, { id })
    }
    return viewArticle(article, rowOf(id), version, () => store.versionFile(id, version, 'article.txt'))
  }

  const allowed = createAllowed(store, now)

  async function matchingIds(text: string): Promise<readonly Id[]> {
    const query = parseQuery(text)
    return hasWords(query) ? findIds({ query, allowed: allowed(query) }) : allowed(query)
  }

  async function matching(text: string): Promise<CatalogRow[]> {
    return (await matchingIds(text)).flatMap((id) => store.rows().get(id) ?? [])
  }

  const ordered = createOrdered(store, now)
  // Apart from the lists: what is typed must not push them out.
  const newest = createOrdered(store, now)

  const chosen: Chosen = async ({ ids, tag, query = '' }) => {
    if (ids !== undefined) return [...new Set(ids.map((id) => rowOf(id).id))]
    const rows = await matching(query)
    const under = tag === undefined ? null : underTopic(tag)
    const filed = under === null ? rows : rows.filter((row) => row.tags.some(under))
    return sorted(filed, 'captured').map((row) => row.id)
  }

  return {
    chosen,
    async library() {
      return {
        id: store.library().id,
        folder: store.folder,
        rev: changes.rev(),
        readOnly: store.readOnly(),
        canTakeOver: store.canTakeOver(),
        missing: store.missing()?.message ?? null,
        notices: store.notices(),
        highlightColours: store.library().highlightColours,
        counts: counted(store.rows().values(), store.queue().length),
        canUndo: stack.canUndo(),
        canRedo: stack.canRedo(),
      }
    },

    async list({ query, sort, from, count }) {
      // Whoever only counts needs no order.
      if (count === 0) return { rev: changes.rev(), total: (await matchingIds(query)).length, rows: [] }
      const rows = hasWords(parseQuery(query)) ? sorted(await matching(query), sort) : ordered(query, sort)
      return { rev: changes.rev(), total: rows.length, rows: rows.slice(from, from + count).map(rowView) }
    },

    'in-common': async ({ ids }) => inCommon([...new Set(ids)].flatMap((id) => store.rows().get(id) ?? [])),

    async resolve({ beginning }) {
      const found = [...store.rows().keys()].filter((id) => id.startsWith(beginning.toLowerCase()))
      const [id] = found
      if (id === undefined) throw new Refusal('not-found', `No article’s id begins with “${beginning}”.`)
      if (found.length > 1) {
        throw new Refusal('ambiguous-id', `${found.length} articles’ ids begin with “${beginning}”; give more of it.`, {
          ids: found.slice(0, 20),
        })
      }
      return { id }
    },

    article: ({ id, version }) => viewed(id, version),

    async text({ id, version }) {
      const article = await store.article(id)
      return { text: await store.versionFile(id, version ?? article.current, 'article.txt') }
    },

    async beside({ id, version }) {
      const article = await store.article(id)
      const n = version ?? article.current
      const found = article.versions.find((each) => each.n === n)
      if (found === undefined) throw new Refusal('not-found', `This article has no version ${n}.`, { id })
      const [{ blocks, choices }, { stories }] = await Promise.all([store.receipt(id, n), store.related(id, n)])
      const chosen = new Map(choices.map((choice) => [choice.id, choice.do]))
      return {
        version: n,
        blocks: blocks.map(({ id: block, reason, at, text }) => ({
          id: block,
          reason,
          at,
          text,
          chosen: chosen.get(block) ?? null,
        })),
        stories: stories.map((story) => {
          const { id: name, facts, url, text } = story
          return { id: name, facts: plainFacts(facts), url, text, kept: keptAs(id, story) }
        }),
        charset: article.parentId === null ? found.charset : null,
      }
    },

    async show({ id }) {
      const article = await store.article(id)
      const n = article.current
      const [view, plain, html, receipt, related] = await Promise.all([
        viewed(id, n),
        store.versionFile(id, n, 'article.txt'),
        store.versionFile(id, n, 'article.html'),
        store.receipt(id, n),
        store.related(id, n),
      ])
      const { markdown, text } = await extract({ kind: 'render', html })
      const { facts, captured, leftOut: _, highlights, ...rest } = view
      return {
        format: 1,
        ...facts,
        ...rest,
        captured,
        partial: partialSentence(currentVersion(article)),
        text,
        plain,
        html,
        markdown,
        highlights: highlights.map(({ quote, ...highlight }) => ({ ...quote, ...highlight })),
        related: related.stories.map((story) => ({
          ...plainFacts(story.facts),
          url: story.url,
          html: story.html,
          text: story.text,
          id: keptAs(id, story),
          story: story.id,
        })),
        receipt,
      }
    },

    async search({ query: text, limit, offset, texts, asker }) {
      const query = parseQuery(text)
      const problems = query.problems
      if (!hasWords(query)) {
        // Filters alone find articles too; nothing ranks them, so the newest come first.
        const rows = newest(text, 'captured')
        const hits = rows.slice(offset, offset + limit).map(
          (row): Hit => ({
            id: row.id,
            title: row.title,
            score: 0,
            similar: false,
            snippet: row.excerpt ?? '',
            marks: [],
            where: 'title',
            at: null,
            row: rowView(row),
          }),
        )
        return { rev: changes.rev(), total: rows.length, similar: 0, ms: 0, indexing: null, hits, problems }
      }
      const found = await find({ query, allowed: allowed(query), limit, offset, texts }, { asker })
      const hits = found.hits.flatMap((hit): Hit[] => {
        const row = store.rows().get(hit.id)
        return row === undefined ? [] : [{ ...hit, title: row.title, row: rowView(row) }]
      })
      return { ...found, rev: changes.rev(), hits, problems }
    },

    topics: async () => ({ rev: changes.rev(), topics: topicsOf(store.rows().values(), store.library()) }),

    backup: ({ job }) =>
      jobs.run('backup', job, ({ signal, progress }) =>
        store.backUp({ signal, onProgress: (done, total) => progress('Copying the library', done, total) }),
      ),

    check: ({ repair, job }) =>
      jobs.run('check', job, ({ signal, progress }) =>
        store.check({ repair, signal, onProgress: (done, total) => progress('Reading the library', done, total) }),
      ),

    extract: ({ file, url }) => extractFile(extract, { file, url, timeZone }),

    cancel: async ({ job, keep }) => ({ cancelled: keep ? jobs.interrupt(job) : jobs.cancel(job) }),
  }
}

/** Whether the index has to be asked: filters alone are answered from the catalog. */
export function hasWords(query: Query): boolean {
  return query.words.length + query.phrases.length + query.notWords.length + query.notPhrases.length > 0
}
