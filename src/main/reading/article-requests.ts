import type { Answer } from '#shared/contract.ts'
import type { Extract } from '#shared/extraction/extraction.ts'
import { partialSentence } from '#shared/extraction/sentences.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, RelatedStory, Version } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import { plainFacts } from '#shared/text/plain-line.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import { viewArticle } from './article-view.ts'
import { rowOf } from './select-articles.ts'
import { noSuchVersion } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly extract: Extract
  /** The article that a related story was kept as; null if it was not kept, or is in the trash. */
  readonly keptAs: (parent: Id, story: RelatedStory) => Id | null
}

/** One article, with what belongs to it. */
export function articleHandlers(parts: Parts): Pick<Handlers, 'article' | 'text' | 'beside' | 'show'> {
  const { store } = parts
  return {
    article: ({ id, version }) => readArticle(store, id, version),
    async text({ id, version }) {
      const article = await store.article(id)
      return { text: await store.versionFile(id, version ?? article.current, 'article.txt') }
    },
    beside: ({ id, version }) => readReceipt(parts, id, version),
    show: ({ id }) => showArticle(parts, id),
  }
}

/** @param n null or undefined for the current version */
async function readArticle(store: Store, id: Id, n: number | undefined) {
  const article = await store.article(id)
  const version = versionOf(article, n).n
  return viewArticle(article, rowOf(store, id), version, () => store.versionFile(id, version, 'article.txt'))
}

/** What was left out of an article, and its related stories. */
async function readReceipt({ store, keptAs }: Parts, id: Id, n: number | undefined): Promise<Answer<'beside'>> {
  const article = await store.article(id)
  // Which of the stories are kept is seen in the rows.
  await store.restored()
  const version = versionOf(article, n)
  const [{ blocks, choices, unlisted }, { stories }] = await Promise.all([
    store.receipt(id, version.n),
    store.related(id, version.n),
  ])
  const choiceOf = new Map(choices.map((choice) => [choice.id, choice.do]))
  return {
    version: version.n,
    blocks: blocks.map(({ id: block, reason, at, text }) => ({
      id: block,
      reason,
      at,
      text,
      chosen: choiceOf.get(block) ?? null,
    })),
    unlisted,
    stories: stories.map((story) => {
      const { id: name, facts, url, text } = story
      return { id: name, facts: plainFacts(facts), url, text, kept: keptAs(id, story) }
    }),
    charset: article.parentId === null ? version.charset : null,
    keptAnyway: version.keptAnyway,
  }
}

/** Everything about an article in one flat document, for the command line. */
async function showArticle({ store, extract, keptAs }: Parts, id: Id): Promise<Answer<'show'>> {
  const article = await store.article(id)
  const n = article.current
  const [view, plain, html, receipt, related] = await Promise.all([
    readArticle(store, id, n),
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
    partial: partialSentence({ ...currentVersion(article), incomplete: facts.incomplete }),
    keptAnyway: currentVersion(article).keptAnyway,
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
}

/** @throws Refusal `not-found` */
function versionOf(article: Article, n: number = article.current): Version {
  const version = article.versions.find((each) => each.n === n)
  if (version === undefined) throw new Refusal('not-found', noSuchVersion(n), { id: article.id })
  return version
}
