import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundledPackages } from './bundled-packages.mjs'
import { packageFolder } from './licences.mjs'
import { missingFrom, thirdPartyText } from './third-party-text.mjs'

let root
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

/** A package in node_modules that exports its own name. */
function install(where, { name = where, license = 'MIT', texts = { LICENSE: `The licence of ${name}.` } } = {}) {
  const about = { name, version: '1.2.3', license, type: 'module', main: 'index.js' }
  write(`node_modules/${where}/package.json`, JSON.stringify(about))
  write(`node_modules/${where}/index.js`, `export const name = ${JSON.stringify(name)}; globalThis[name] = name\n`)
  for (const [file, text] of Object.entries(texts)) write(`node_modules/${where}/${file}`, text)
}

const locked = { 'node_modules/plain': { integrity: 'sha512-cGxhaW4=' } }

/** Bundles `src/index.js` with the plugin, as the real build does. */
async function bundle(source) {
  write('src/index.js', source)
  write('package-lock.json', JSON.stringify({ packages: locked }))
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [bundledPackages({ root })()],
    build: { outDir: 'out/window', rolldownOptions: { input: path.join(root, 'src/index.js') } },
  })
  return {
    list: JSON.parse(readFileSync(path.join(root, 'out/third-party.json'), 'utf8')),
    text: readFileSync(path.join(root, 'out/THIRD-PARTY.txt'), 'utf8'),
  }
}

describe('what the build bundled', () => {
  it('is named with version, licence and text: packages, those of a scope, those within others', async () => {
    install('plain')
    install('@scope/part', { license: 'ISC', texts: { 'LICENCE.md': 'Licence', 'NOTICE.txt': 'Notice' } })
    install('plain/node_modules/inner', { name: 'inner' })
    write('node_modules/plain/index.js', `export { name } from 'inner'; globalThis.plain = 1\n`)
    install('unused')
    const { list, text } = await bundle(`import 'plain'; import '@scope/part'`)
    expect(list).toMatchObject([
      { name: '@scope/part', version: '1.2.3', licence: 'ISC', path: 'node_modules/@scope/part', integrity: null },
      { name: 'inner', path: 'node_modules/plain/node_modules/inner' },
      { name: 'plain', integrity: 'sha512-cGxhaW4=' },
    ])
    expect(text).toContain('@scope/part 1.2.3 (ISC)')
    expect(text).toContain('Licence\n\nNotice')
    expect(text).not.toContain('unused')
  })

  it('has the fonts and the code of the bundler too', async () => {
    install('font', { license: 'OFL-1.1' })
    // Longer than what Vite would put into the style sheet itself, which fonts are not.
    write('node_modules/font/files/face.woff2', 'w'.repeat(100_000))
    install('vite')
    const font = `@font-face { font-family: f; src: url("font/files/face.woff2") }`
    write('src/style.css', font)
    const { list } = await bundle(`import './style.css'`)
    expect(list).toMatchObject([{ name: 'font', licence: 'OFL-1.1' }])
    expect(packageFolder('\0vite/preload-helper.js', root)).toBe(path.join(root, 'node_modules', 'vite'))
    expect(packageFolder('\0rolldown/runtime.js', root)).toBe(path.join(root, 'node_modules', 'rolldown'))
    expect(packageFolder(path.join(root, 'src', 'index.js'), root)).toBe(null)
  })

  it('fails the build where a package has no licence text, or a licence that nobody agreed to', async () => {
    install('silent', { texts: {} })
    await expect(bundle(`import 'silent'`)).rejects.toThrow('silent is bundled, and has no licence text')
    install('silent', { texts: { LICENSE: '\n' } })
    await expect(bundle(`import 'silent'`)).rejects.toThrow('silent is bundled, and has no licence text')
    install('silent', { license: 'AGPL-3.0-only' })
    await expect(bundle(`import 'silent'`)).rejects.toThrow('its licence ("AGPL-3.0-only") is none of those agreed to')
  })
})

describe('THIRD-PARTY.txt', () => {
  const one = { name: 'one', version: '1.0.0', licence: 'MIT', text: 'Text of one.' }
  const two = { name: 'two', version: '2.0.0', licence: 'ISC', text: 'Text of two.' }

  it('is missed by a package that it does not name, names in another version, or gives no text of', () => {
    const text = thirdPartyText([one, two])
    expect(missingFrom([one, two], text)).toEqual([])
    expect(missingFrom([one, two], thirdPartyText([one]))).toEqual(['two 2.0.0'])
    expect(missingFrom([{ ...one, version: '1.0.1' }, two], text)).toEqual(['one 1.0.1'])
    expect(missingFrom([one, two], text.replace('Text of one.', ''))).toEqual(['one 1.0.0'])
    expect(missingFrom([one], text.replace('(MIT)', '(ISC)'))).toEqual(['one 1.0.0'])
    expect(missingFrom([{ ...one, text: '' }], thirdPartyText([{ ...one, text: '' }]))).toEqual(['one 1.0.0'])
  })
})
