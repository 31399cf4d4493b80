import { carryHighlights } from '#shared/anchors.ts'
import type { Cut, Extract } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, Version } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import { type Changes, expectWritable } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import { hashes, sha256, textFiles } from './article-files.ts'
import { nextVersion } from './new-version.ts'
import { articleChanged, cutLabels, nothingToCut, versionChanged } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly extract: Extract
  readonly newId: () => Id
  readonly now: () => Date
}

const REASONS: Readonly<Record<Cut['do'], Version['reason']>> = {
  keep: 'restored',
  remove: 'removed',
  story: 'cut',
  main: 'cut',
}

/** The reader's corrections of what belongs to an article. Each makes a new version, and each can be undone. */
export function cutHandlers({ store, changes, extract, newId, now }: Parts): Pick<Handlers, 'cut'> {
  return {
    async cut({ id, version: expected, cut }) {
      expectWritable(store)
      const article = await store.article(id)
      const { current } = article
      if (expected !== current) throw new Refusal('moved-on', versionChanged, { id })
      const [html, { blocks, choices, unlisted }, { stories }] = await Promise.all([
        store.versionFile(id, current, 'article.html'),
        store.receipt(id, current),
        store.related(id, current),
      ])
      const former = currentVersion(article)
      const made = await extract({ kind: 'cut', parts: { html, blocks, choices, stories }, cut, of: former })
      if (!made.changed) throw new Refusal('bad-request', nothingToCut[cut.do], { id })
      const files = textFiles({ ...made, unlisted })
      const version: Version = {
        ...former,
        n: nextVersion(article),
        from: current,
        reason: REASONS[cut.do],
        madeAt: now().toISOString(),
        facts: { ...former.facts, wordCount: made.wordCount },
        // The page is kept once, with the version that was read from it.
        sources: former.sources.map((source) => ({ ...source, file: null })),
        files: hashes(files),
      }
      await store.recordSanitised([sha256(made.html)])
      const after = await store.addVersion(id, version, { version: files, assets: new Map() }, (before): Article => {
        if (before.current !== current) throw new Refusal('moved-on', articleChanged, { id })
        return {
          ...before,
          revision: newId(),
          modifiedAt: version.madeAt,
          versions: [...before.versions, version],
          highlights: carryHighlights(before.highlights, version.n, made.text),
          current: version.n,
        }
      })
      const revert = { id, expects: after.revision, revision: article.revision, set: { current } }
      const undo = { label: cutLabels[cut.do], articles: [revert], queue: null, library: null, settings: null }
      return { ...changes.announce([id], undo), version: version.n }
    },
  }
}
