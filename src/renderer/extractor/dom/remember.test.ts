import { expect, test } from 'vitest'
import { byElement, byText } from './remember.ts'

/** What was asked, in order, besides the question itself. */
function asked<K, V>(answer: (of: K) => V) {
  const questions: K[] = []
  return {
    questions,
    ask(of: K): V {
      questions.push(of)
      return answer(of)
    },
  }
}

test.each([null, undefined, false, 0, 'weir'])('what is known of an object is asked once: %s', (value) => {
  const { questions, ask } = asked((_: object) => value)
  const question = byElement(ask)
  const [one, other] = [{}, {}]
  expect([question(one), question(other), question(one)]).toEqual([value, value, value])
  expect(questions).toEqual([one, other])
})

test('what is known of a text is asked once, until there are too many; a long text each time', () => {
  const { questions, ask } = asked((text: string) => (text === 'none' ? undefined : text.length))
  const question = byText({ most: 2, longest: 5 }, ask)
  expect(['weir', 'none', 'weir', 'none'].map(question)).toEqual([4, undefined, 4, undefined])
  expect(questions).toEqual(['weir', 'none'])
  for (const text of ['gull', 'weir', 'harbour', 'harbour']) question(text)
  expect(questions.slice(2)).toEqual(['gull', 'weir', 'harbour', 'harbour'])
})
