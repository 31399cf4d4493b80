import { describe, expect, it } from 'vitest'
import { helpText, parseArguments, Usage } from './cli-arguments.ts'

describe('the command line’s words', () => {
  it('takes options anywhere, and `--` ends them', () => {
    const typed = parseArguments(['--json', 'search', 'a', '--library', 'x', 'b', '--', '--again'])
    expect(typed).toMatchObject({
      command: 'search',
      words: ['a', 'b', '--again'],
      options: { json: true, library: 'x' },
    })
  })

  it('takes `-word` as a word that must not be there', () => {
    expect(parseArguments(['search', 'tag:water', '-silt', '-'])).toMatchObject({ words: ['tag:water', '-silt', '-'] })
    expect(parseArguments(['list', '--query', '-tag:war'])).toMatchObject({ options: { query: '-tag:war' } })
  })

  it('takes several tags and puts a date as an instant', () => {
    const typed = parseArguments(['clip', 'page.html', '--tag', 'a', '--tag', 'b/c', '--captured', '2025-07-25'])
    expect(typed).toMatchObject({ options: { tags: ['a', 'b/c'], captured: '2025-07-25T00:00:00.000Z' } })
  })

  it.each([
    ['2025-07-25T12:30+02:00', '2025-07-25T10:30:00.000Z'],
    ['2025-07-25T12:30:15,5+0200', '2025-07-25T10:30:15.500Z'],
    ['2024-02-29T23:59:59.123Z', '2024-02-29T23:59:59.123Z'],
  ])('takes %s for the instant it is', (typed, captured) => {
    expect(parseArguments(['clip', 'page.html', '--captured', typed])).toMatchObject({ options: { captured } })
  })

  it.each([
    [[], 'No command was given.'],
    [['clap'], 'There is no command “clap”.'],
    [['list', '--force'], '“list” has no option --force.'],
    [['list', '--limit', 'many'], '--limit takes a whole number.'],
    [['list', '--sort', 'colour'], '--sort takes one of'],
    [['clip', 'x', '--captured', 'yesterdayish'], '--captured takes a date'],
    [['clip', 'x', '--captured', '5'], '--captured takes a date'],
    [['clip', 'x', '--captured', 'March 3'], '--captured takes a date'],
    [['clip', 'x', '--captured', '2025-02-30'], '--captured takes a date'],
    [['clip', 'x', '--captured', '2025-02-03T25:00Z'], '--captured takes a date'],
    [['list', '--bogus'], 'bogus'],
  ])('refuses %j with a sentence', (argv, sentence) => {
    expect(() => parseArguments(argv)).toThrow(Usage)
    expect(() => parseArguments(argv)).toThrow(sentence)
  })

  it('takes --anyway for clips, and for nothing else', () => {
    expect(parseArguments(['clip', '--anyway', 'weir.example'])).toMatchObject({ options: { anyway: true } })
    expect(parseArguments(['clip', 'weir.example'])).toMatchObject({ options: { anyway: false } })
    expect(() => parseArguments(['list', '--anyway'])).toThrow('“list” has no option --anyway.')
    expect(helpText()).toMatch(/clip URL.* \[--anyway\]/)
    expect(helpText()).toContain('--anyway keeps everything a page shows')
  })

  it('explains every command when asked', () => {
    expect(parseArguments(['clip', '--help'])).toBe('help')
    expect(helpText()).toContain('export [ID…] [--format …] [--to …]')
  })
})
