import { describe, expect, test } from 'vitest'
import { addressToOpen, isArticleAddress, isNotebookPage, webAddress } from './origins.ts'

describe('the window’s own page', () => {
  test('is the root of its origin, with any fragment', () => {
    expect(isNotebookPage('app://notebook/')).toBe(true)
    expect(isNotebookPage('app://notebook/#library')).toBe(true)
  })
  test.each([
    'app://notebook/article/abcdefghjkmn/1',
    'app://extractor/',
    'app://notebook.example/',
    'https://notebook/',
    'about:blank',
    '',
  ])('is not %s', (address) => expect(isNotebookPage(address)).toBe(false))
})

describe('the reader’s frame', () => {
  test('shows an article of a version', () => {
    expect(isArticleAddress('app://notebook/article/abcdefghjkmn/12')).toBe(true)
  })
  test.each([
    'app://notebook/',
    'app://notebook/article/abcdefghjkmn/1/../../../index.html',
    'app://notebook/article/abcdefghjkmn',
    'app://extractor/article/abcdefghjkmn/1',
    'https://notebook/article/abcdefghjkmn/1',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('does not show %s', (address) => expect(isArticleAddress(address)).toBe(false))
})

describe('what goes to the browser', () => {
  test('is an http, https or mailto address, as the URL standard writes it', () => {
    expect(addressToOpen('HTTPS://Example.ORG/a b')).toBe('https://example.org/a%20b')
    expect(addressToOpen('mailto:a@example.org')).toBe('mailto:a@example.org')
    expect(addressToOpen('http://example.org')).toBe('http://example.org/')
  })
  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'smb://host/share',
    'app://notebook/',
    'commonplace://article/abcdefghjkmn',
    '-flag',
    '/etc/passwd',
    '',
  ])('is never %s', (address) => expect(addressToOpen(address)).toBeNull())
})

describe('what the window hears of the clipboard', () => {
  test.each(['https://example.org/a?b=c#d', ' http://example.org\n'])('is an address: %j', (text) => {
    expect(webAddress(text)).toBe(text.trim())
  })
  test.each([
    'hunter2',
    'my password: https://example.org',
    'https://ada:secret@example.org/',
    'mailto:ada@example.org',
    'file:///etc/passwd',
    `https://example.org/${'a'.repeat(9_000)}`,
    '',
  ])('and never %j', (text) => expect(webAddress(text)).toBeNull())
})
