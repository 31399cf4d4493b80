// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyPage, otherName, pageOf } from '../state/pages/page.ts'
import { useView } from '../state/view.ts'
import { closeFiled, fileAway, followUndo, nextInRows, useNextArticle } from './filed.ts'

vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useRef: (current: unknown) => ({ current }),
  useEffect: (effect: () => void) => effect(),
}))

const rows = (ids: readonly string[], at: number) => ({ at, count: ids.length, idAt: async (row: number) => ids[row] })
const list = (ids: readonly string[]) => useNextArticle(rows(ids, ids.indexOf(useView.getState().article ?? '')))
const opened = () => useView.getState().article
const done = async () => true
/** The answer to a change that took articles out of a list or back into it. */
const answer = (ids: readonly string[], set: object = { state: { archived: true } }) => ({
  undo: { label: '', request: { name: 'revert', input: { articles: ids.map((id) => ({ id, set })) } } },
})

describe('the next article of a list', () => {
  it.each([
    ['the one below', ['a', 'b', 'c'], 1, ['b'], 'c'],
    ['at the end the one above', ['a', 'b', 'c'], 2, ['c'], 'b'],
    ['the first that stays', ['a', 'b', 'c', 'd'], 0, ['a', 'b', 'c'], 'd'],
    ['above, where all below go', ['a', 'b', 'c', 'd'], 2, ['c', 'd', 'b'], 'a'],
    ['none in an empty list', ['a'], 0, ['a'], null],
    ['not known outside of the list', ['a', 'b'], -1, ['x'], undefined],
  ])('is %s', async (_, ids, at, going, next) => {
    expect(await nextInRows(rows(ids, at), new Set(going))).toBe(next)
  })

  it('is always one that stays, and the nearest below where there is one', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), fc.nat(39), async (stays, seed) => {
        const at = seed % stays.length
        const ids = stays.map((_, n) => `id${n}`)
        const going = new Set([...ids.filter((_, n) => !stays[n]), `id${at}`])
        const next = await nextInRows(rows(ids, at), going)
        const below = ids.findIndex((id, n) => n > at && !going.has(id))
        const above = ids.findLastIndex((id, n) => n < at && !going.has(id))
        expect(next).toBe(below >= 0 ? ids[below] : above >= 0 ? ids[above] : null)
      }),
    ))
})

describe('filing the open article', () => {
  beforeEach(() => {
    useView.setState({ article: 'b', pane: 'page' })
    list(['a', 'b', 'c'])
  })

  it('opens the next one, and undo opens it again, as often as it is done', async () => {
    await fileAway(['b'], 'next', done)
    expect([opened(), useView.getState().pane]).toEqual(['c', 'page'])
    list(['a', 'c'])
    await fileAway(['c'], 'next', done)
    expect(opened()).toBe('a')
    followUndo('undo', answer(['c']))
    expect(opened()).toBe('c')
    followUndo('undo', answer(['b']))
    expect(opened()).toBe('b')
    followUndo('redo', answer(['b']))
    expect(opened()).toBe('c')
  })

  it('goes back to the list where the settings say so, or where nothing is left', async () => {
    await fileAway(['b'], 'list', done)
    expect([opened(), useView.getState().pane]).toEqual([null, 'list'])
    useView.setState({ article: 'b', pane: 'page' })
    list(['b'])
    await fileAway(['b'], 'next', done)
    expect([opened(), useView.getState().pane]).toEqual([null, 'list'])
  })

  it('stays where it was refused, where another is filed, and where its user went elsewhere', async () => {
    await fileAway(['b'], 'next', async () => false)
    expect(opened()).toBe('b')
    await fileAway(['a', 'c'], 'next', done)
    expect(opened()).toBe('b')
    await fileAway(['b'], 'next', async () => {
      useView.setState({ article: 'x' })
      return true
    })
    expect(opened()).toBe('x')
    // The list that is shown does not have it.
    list(['a', 'b', 'c'])
    await fileAway(['x'], 'next', done)
    expect(opened()).toBe('x')
  })

  describe('of two pages', () => {
    const page = (article: string) => ({ ...emptyPage, article })
    const pages = () => {
      const view = useView.getState()
      return [pageOf(view, 'first')?.article, pageOf(view, 'second')?.article, view.trailing]
    }
    afterEach(() => useView.setState({ ...emptyPage, active: 'first', other: null, trailing: 'second' }))

    it.each(['first', 'second'] as const)(
      'brings back the %s page that it closed, next to the other',
      async (active) => {
        useView.setState({ ...page('b'), active, other: page('x'), trailing: 'second' })
        const before = pages()
        list(['b'])
        await fileAway(['b'], 'next', done)
        expect(pages()).not.toEqual(before)
        expect([opened(), useView.getState().other]).toEqual(['x', null])
        followUndo('undo', answer(['b']))
        expect(pages()).toEqual(before)
        followUndo('redo', answer(['b']))
        expect([opened(), useView.getState().other]).toEqual(['x', null])
      },
    )

    it('goes on and comes back on its page, also after its user went to the other', async () => {
      useView.setState({ ...page('b'), active: 'first', other: page('x') })
      await fileAway(['b'], 'next', async () => {
        useView.getState().activate('second')
        return true
      })
      expect(pages()).toEqual(['c', 'x', 'second'])
      followUndo('undo', answer(['b']))
      expect(pages()).toEqual(['b', 'x', 'second'])
      followUndo('redo', answer(['b']))
      expect(pages()).toEqual(['c', 'x', 'second'])
    })

    it('passes over the article of the other page, and closes its own where there is none but that', async () => {
      useView.setState({ ...page('b'), active: 'first', other: page('c') })
      list(['w', 'b', 'c'])
      await fileAway(['b'], 'next', done)
      expect(pages()).toEqual(['w', 'c', 'second'])
      list(['w', 'c'])
      await fileAway(['w'], 'next', done)
      expect([opened(), useView.getState().other]).toEqual(['c', null])
    })

    it.each(['first', 'second'] as const)('brings back the %s page that was closed from a list', async (active) => {
      useView.setState({ ...page('x'), active, other: page('b'), trailing: 'second' })
      const before = pages()
      closeFiled(otherName(active))
      expect(useView.getState().other).toBeNull()
      followUndo('undo', answer(['b']))
      expect([opened(), useView.getState().active, pages()]).toEqual(['x', active, before])
    })

    it('brings both back that were trashed at once', async () => {
      useView.setState({ ...page('b'), active: 'first', other: page('y') })
      list(['b', 'y', 'w'])
      await fileAway(['b', 'y'], 'next', done)
      closeFiled('second')
      expect([opened(), useView.getState().other]).toEqual(['w', null])
      followUndo('undo', answer(['b', 'y']))
      expect([opened(), pages()]).toEqual(['b', ['b', 'y', 'second']])
    })

    it('opens no article a second time that its user opened again', async () => {
      useView.setState({ ...page('b'), active: 'first', other: page('x') })
      await fileAway(['b'], 'next', done)
      useView.setState({ other: page('b') })
      followUndo('undo', answer(['b']))
      expect(pages()).toEqual(['c', 'b', 'second'])
    })
  })

  it('is not followed by an undo of anything else', async () => {
    await fileAway(['b'], 'next', done)
    followUndo('undo', answer(['b'], { state: { starred: true } }))
    followUndo('undo', answer(['a']))
    followUndo('undo', { undo: null })
    expect(opened()).toBe('c')
  })
})
