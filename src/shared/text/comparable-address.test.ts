import { expect, it } from 'vitest'
import { comparableAddress } from './comparable-address.ts'

it.each([
  'https://www.weir.example/k%C3%B6hler-meets-press/',
  'HTTP://Weir.example/Köhler-meets-press',
  ' www.weir.example/kohler-meets-press/ ',
  'weir.example/köhler-meets-press',
])('“%s” is one address, however it is typed', (address) => {
  expect(comparableAddress(address)).toBe('weir.example/kohler-meets-press')
})

it.each([
  ['https://weir.example/100%', 'weir.example/100%'],
  ['https://weir.example/a%2Fb', 'weir.example/a%2fb'],
  ['', ''],
  ['/', ''],
])('what cannot be decoded stays: “%s”', (address, comparable) => {
  expect(comparableAddress(address)).toBe(comparable)
})
