import { expect, it } from 'vitest'
import { isLongEnough, isTooLongToSearch } from './pasted-text.ts'

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

it('a text is offered from twenty words on, in scripts without spaces too', () => {
  expect(isLongEnough(words(19))).toBe(false)
  expect(isLongEnough(words(20))).toBe(true)
  expect(isLongEnough('守塔人每天晚上在本子上写一行字，记下海的颜色和风的方向，四十年里没有一天多写过一个字。')).toBe(
    true,
  )
})

it('in the search box one long line is still a search, and addresses are none', () => {
  expect(isTooLongToSearch(words(40))).toBe(false)
  expect(isTooLongToSearch(`${words(10)}\n${words(10)}`)).toBe(true)
  expect(isTooLongToSearch(words(60))).toBe(true)
  expect(isTooLongToSearch(Array.from({ length: 30 }, (_, at) => `https://a.example/${at}`).join('\n'))).toBe(false)
})
