import { expect, type Notebook, test } from './fixtures.ts'
import { type Reader, sitDown } from './pages/hard-pages.ts'
import { rounds } from './rounds.ts'
import { madePage } from './web/pages/extreme/made.ts'
import { pageOf } from './web/pages/extreme/piece.ts'
import type { Web } from './web/server.ts'
import { sites } from './web/sites.ts'

/**
 * Pages made by chance of all that has brought a reader of pages to grief. Each is made from a seed, which is named where
 * one fails; `COMMONPLACE_SEED=17` tries that one alone.
 */
const named = Number(process.env.COMMONPLACE_SEED)
const PAGES = rounds(60, 2_000)
/** As many seeds are tried by one notebook: what one page leaves behind meets the next. */
const AT_ONCE = 20
/** Other pages at each run would make a failure that nobody can repeat. */
const FIRST = 1

const seeds = Number.isInteger(named) ? [named] : Array.from({ length: PAGES }, (_, at) => FIRST + at)
const groups = Array.from({ length: Math.ceil(seeds.length / AT_ONCE) }, (_, at) =>
  seeds.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
)

let web: Web
let notebook: Notebook
let reader: Reader

test.use({
  setup: {
    web: {
      sites: {
        ...sites,
        '/made/*': ({ path }) => {
          const seed = Number(path.slice('/made/'.length))
          return pageOf(`the page of seed ${seed}`, madePage(seed).pieces)
        },
      },
    },
  },
})
test.beforeAll(async ({ session }) => {
  ;({ web, notebook } = session)
  reader = await sitDown(notebook, web)
})

for (const group of groups) {
  test(`pages made by chance, seeds ${group[0]} to ${group.at(-1)}`, async () => {
    test.setTimeout(group.length * 60_000)
    for (const seed of group)
      try {
        const { id } = await reader.clip(web.url(`/made/${seed}`))
        if (id !== null) await reader.open(id)
        await reader.answers()
      } catch (thrown) {
        throw new Error(`seed ${seed} (${madePage(seed).recipe}): ${String(thrown)}`, { cause: thrown })
      }
    expect((await reader.clip(web.url(`/small?after=${group.at(-1)}`))).status).toBe('added')
  })
}
