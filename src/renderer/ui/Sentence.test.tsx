import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Sentence } from './Sentence.tsx'

it('puts each part where the sentence names it, in any order', () => {
  const parts = { folder: <b>books</b>, file: <i>a.zip</i> }
  expect(renderToStaticMarkup(<Sentence text="It is {file} in {folder}." parts={parts} />)).toBe(
    'It is <i>a.zip</i> in <b>books</b>.',
  )
  expect(renderToStaticMarkup(<Sentence text="{folder}: {file}" parts={parts} />)).toBe('<b>books</b>: <i>a.zip</i>')
})

it('is plain text without a part', () => {
  expect(renderToStaticMarkup(<Sentence text="It was saved." parts={{}} />)).toBe('It was saved.')
})
