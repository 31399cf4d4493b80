import { expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

it('each line is a paragraph, with the offset of its end in the text', () => {
  const text = 'One.\n\nTwo, longer.\nThree.'
  const paragraphs = paragraphsOf(text)
  expect(paragraphs.map(({ words }) => words)).toEqual(['One.', 'Two, longer.', 'Three.'])
  for (const { words, end } of paragraphs) expect(text.slice(end - words.length, end)).toBe(words)
  expect(paragraphs.map(({ last }) => last)).toEqual([false, false, true])
})
