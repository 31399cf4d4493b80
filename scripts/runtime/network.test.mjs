import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { selfSigned } from '../testing/certificate.mjs'
import { networkOf, settingsIn } from './network.mjs'

it('what npm prints of its settings is read, without those that are not set', () => {
  const text = 'registry=https://r/\nhttps-proxy=null\nproxy=http://p:1?a=b\nnoproxy=\n@a:registry=undefined\n'
  expect(settingsIn(text)).toEqual({ registry: 'https://r/', proxy: 'http://p:1?a=b' })
  expect(settingsIn('registry=https://r/\r\n')).toEqual({ registry: 'https://r/' })
})

it('a download knows the registry and the certificates that npm has been told of', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
  const { cert } = selfSigned()
  const cafile = path.join(folder, 'own.pem')
  writeFileSync(cafile, cert)
  const env = { ...process.env, npm_config_registry: 'https://registry.example/', npm_config_cafile: cafile }
  const { npm, ca } = networkOf({ env, root: folder })
  rmSync(folder, { recursive: true })
  expect(npm.registry).toBe('https://registry.example/')
  expect(ca).toContain(cert)
  expect(ca.length).toBeGreaterThan(10)
})
