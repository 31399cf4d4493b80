import { expect, test } from 'vitest'
import { articleLink } from '#shared/links/link.ts'
import { createLinkInbox } from './link-inbox.ts'

const clip = (url: string, more = '') => `commonplace://clip?url=${encodeURIComponent(url)}${more}`
const kinds = (inbox: ReturnType<typeof createLinkInbox>) => inbox.pending().map(({ kind }) => kind)

test('links wait until the window has dealt with them', () => {
  const inbox = createLinkInbox()
  let additions = 0
  inbox.onAdd(() => {
    additions += 1
  })
  inbox.add(articleLink('k7h2m9qx4w3t'))
  inbox.add(clip('https://example.org/'))
  expect(kinds(inbox)).toEqual(['article', 'clip'])
  for (const { key } of inbox.pending()) inbox.remove(key)
  expect(kinds(inbox)).toEqual([])
  expect(additions).toBe(2)
})

test('of several articles the last is shown', () => {
  const inbox = createLinkInbox()
  inbox.add(articleLink('k7h2m9qx4w3t'))
  const [first] = inbox.pending()
  inbox.add(articleLink('haaaaaaaaaaa'))
  expect(inbox.pending()).toMatchObject([{ kind: 'article', article: 'haaaaaaaaaaa' }])
  // The answer to the first one does not take the second away.
  inbox.remove(first?.key ?? 0)
  expect(kinds(inbox)).toEqual(['article'])
})

test('an address is asked about once, with the words that came first', () => {
  const inbox = createLinkInbox()
  inbox.add(clip('https://example.org/a', '&title=One'))
  inbox.add(clip('https://example.org/x/../a', '&title=Two'))
  expect(inbox.pending()).toMatchObject([{ kind: 'clip', url: 'https://example.org/a', title: 'One' }])
})

test('a page that opens links without end is not asked about without end', () => {
  const inbox = createLinkInbox()
  for (let at = 0; at < 1_000; at++) inbox.add(clip(`https://example.org/${at}`))
  expect(kinds(inbox).filter((kind) => kind === 'clip')).toHaveLength(20)
  expect(kinds(inbox).filter((kind) => kind !== 'clip')).toEqual(['too-many'])
  expect(inbox.pending()[0]).toMatchObject({ url: 'https://example.org/0' })
})

test('of what cannot be read only that it came is passed on', () => {
  const inbox = createLinkInbox()
  for (const link of ['commonplace://x', 'commonplace:article/..', '', '--no-sandbox']) inbox.add(link)
  expect(inbox.pending()).toEqual([{ kind: 'unreadable', key: expect.any(Number) }])
})
