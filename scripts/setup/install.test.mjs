import { describe, expect, it } from 'vitest'
import { installDependencies, installFailure } from './install.mjs'

const npmSays = (code, ...lines) => [`npm error code ${code}`, ...lines.map((line) => `npm error ${line}`)].join('\n')
const FAILED = 'request to https://registry.example/react failed, reason: …'

describe('an installation that failed', () => {
  it.each([
    ['ENOTFOUND', 'registry.example cannot be reached (ENOTFOUND). Check the network'],
    ['EAI_AGAIN', 'set HTTPS_PROXY'],
    ['ECONNREFUSED', 'the connection to registry.example failed (ECONNREFUSED)'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'set NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'set NODE_EXTRA_CA_CERTS'],
    ['E404', 'registry.example answered with HTTP 404'],
    ['EINTEGRITY', 'npm cache clean --force'],
    ['ENOSPC', 'the disk is full'],
  ])('by %s says what to do in one line', (code, words) => {
    const sentence = installFailure(npmSays(code, FAILED))
    expect(sentence).toContain(words)
    expect(sentence).not.toContain('\n')
  })

  it('names the file that may not be written', () => {
    expect(installFailure(npmSays('EACCES', 'path /srv/node_modules/react'))).toContain('/srv/node_modules/react')
  })

  it('for a reason that we do not know shows all that npm said', () => {
    const sentence = installFailure(npmSays('EUSAGE', 'the lock is out of step'))
    expect(sentence).toContain('the lock is out of step')
    expect(sentence).toContain('npm ci failed, see above')
  })

  it('for want of npm says where npm comes from', async () => {
    const run = async () => ({ code: null, said: '' })
    await expect(installDependencies({ root: '/', log: () => {}, run })).rejects.toThrow('npm is missing')
  })

  it('is by an npm that says nothing of packages that want a newer Node', async () => {
    let words = []
    const run = async (args) => {
      words = args
      return { code: 0, said: '' }
    }
    await installDependencies({ root: '/', log: () => {}, run })
    expect(words).toContain('--loglevel=error')
  })
})
