import { expect, test } from 'vitest'
import { releasesPage } from './releases-page.ts'

test.each([
  ['nothing', {}, null],
  ['a homepage', { homepage: 'https://commonplace.org/get' }, 'https://commonplace.org/get'],
  ['a repository', { repository: 'https://git.host.org/a/b' }, 'https://git.host.org/a/b/releases'],
  ['the form of npm', { repository: { url: 'git+https://git.host.org/a/b.git' } }, 'https://git.host.org/a/b/releases'],
  [
    'both',
    { homepage: 'https://commonplace.org/', repository: 'https://git.host.org/a/b/' },
    'https://git.host.org/a/b/releases',
  ],
  ['no address of the web', { homepage: 'file:///etc/passwd', repository: 'git@host.org:a/b.git' }, null],
  ['a name that stands for another', { homepage: 'https://commonplace.example' }, null],
])('of a package.json with %s', (_, about, page) => expect(releasesPage(about)).toBe(page))
