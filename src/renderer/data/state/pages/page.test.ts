import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { pageActions, useView } from '../view.ts'
import { emptyPage, isOpen, otherName, type PageName, pageOf } from './page.ts'

const [anna, berta, clara] = ['a00000000001', 'a00000000002', 'a00000000003']

const view = () => useView.getState()
const articles = () => [pageOf(view(), otherName(view().trailing))?.article, pageOf(view(), view().trailing)?.article]

beforeEach(() => {
  useView.setState({ ...emptyPage, active: 'first', other: null, trailing: 'second' })
})

it('an article opened beside the open one comes after it, and is active', () => {
  view().open(anna)
  view().look(2)
  view().openBeside(berta)
  expect(articles()).toEqual([anna, berta])
  expect(view().article).toBe(berta)
  expect(view().other).toMatchObject({ article: anna, version: 2 })
})

it('with none open, it opens as any other', () => {
  view().openBeside(berta)
  expect(view().article).toBe(berta)
  expect(view().other).toBe(null)
})

it('with two open, it takes the place of the one that is not active', () => {
  view().open(anna)
  view().openBeside(berta)
  view().openBeside(clara)
  expect(articles()).toEqual([clara, berta])
  expect(view().article).toBe(clara)
})

it('what is done on a page stays there, active or not', () => {
  view().open(anna)
  view().split()
  pageActions.first.look(1)
  pageActions.second.choose('h00000000001')
  expect(pageOf(view(), 'first')).toMatchObject({ article: anna, version: 1, highlight: null })
  expect(pageOf(view(), 'second')).toMatchObject({ article: anna, version: null, highlight: 'h00000000001' })
})

it('a page that is opened after the first was closed comes after the one that remained', () => {
  view().open(anna)
  view().openBeside(berta)
  view().closePage('first')
  view().openBeside(clara)
  expect(articles()).toEqual([berta, clara])
})

it('a page of two that is left without an article closes', () => {
  view().open(anna)
  view().openBeside(berta)
  view().open(null)
  expect(view().other).toBe(null)
  expect(view().article).toBe(anna)
})

type Step = 'split' | 'swap' | 'go' | 'close' | 'closeOther' | 'open' | 'leave'

it('whatever is done, an article leaves a page only by being closed or replaced, and neither page is empty next to another', () => {
  const step = fc.constantFrom<Step>('split', 'swap', 'go', 'close', 'closeOther', 'open', 'leave')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      useView.setState({ ...emptyPage, active: 'first', other: null, trailing: 'second' })
      view().open(anna)
      for (const [at, each] of steps.entries()) {
        const before = view()
        const { active } = before
        const next: PageName = otherName(active)
        if (each === 'split') before.split()
        else if (each === 'swap') before.swapPages()
        else if (each === 'go') before.activate(next)
        else if (each === 'close') before.closePage(active)
        else if (each === 'closeOther') before.closePage(next)
        else if (each === 'leave') before.open(null)
        else before.open(`b${String(at).padStart(11, '0')}`)
        const now = view()
        if (now.other !== null) {
          expect(now.article).not.toBe(null)
          expect(now.other.article).not.toBe(null)
        }
        const isKept = each === 'split' || each === 'swap' || each === 'go'
        for (const { article } of isKept ? [before, ...(before.other === null ? [] : [before.other])] : [])
          if (article !== null) expect(isOpen(now, article)).toBe(true)
      }
    }),
  )
})
