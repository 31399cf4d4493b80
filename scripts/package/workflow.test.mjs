import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { FACTS, ROOT } from './facts.mjs'

const FOLDER = path.join(ROOT, '.github', 'workflows')
const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8')
  return { name, text, document: parseDocument(text) }
})
const jobsOf = ({ document }) => Object.values(document.toJS().jobs)
const stepsOf = (workflow) => jobsOf(workflow).flatMap(({ steps }) => steps)

describe.each(workflows)('the workflow $name', (workflow) => {
  it('is YAML without a fault, and says at its top what of it was never run', () => {
    expect([...workflow.document.errors, ...workflow.document.warnings]).toEqual([])
    expect(workflow.text.split('\nname:')[0]).toMatch(/^# [\s\S]*could not be run/)
  })

  it('runs scripts that are there', () => {
    const scripts = stepsOf(workflow).flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run )?([\w:]+)/g)])
    const names = scripts.map(([, name]) => name).filter((name) => name !== 'ci')
    expect(names).toEqual(expect.arrayContaining(['types', 'test', 'package']))
    for (const name of names) expect(about.scripts).toHaveProperty([name])
    const files = stepsOf(workflow).flatMap(({ run = '' }) => [...run.matchAll(/node (\S+)/g)])
    for (const [, file] of files) expect(() => readFileSync(path.join(ROOT, file))).not.toThrow()
  })

  it('tests and packs on the three systems', () => {
    for (const name of ['test', 'package']) {
      const systems = workflow.document.toJS().jobs[name].strategy.matrix.system
      expect(systems.map((system) => system.split('-')[0])).toEqual(['ubuntu', 'windows', 'macos'])
    }
  })

  it('may read, and write only what a job asks for', () => {
    expect(workflow.document.toJS().permissions).toEqual({ contents: 'read' })
    const more = jobsOf(workflow).flatMap(({ permissions = {} }) => Object.entries(permissions))
    expect(more.filter(([, access]) => access === 'write').map(([of]) => of)).toEqual([
      'id-token',
      'attestations',
      'contents',
    ])
    expect(workflow.text).not.toMatch(/pull_request_target|secrets\./)
  })

  it('names the version of each action, and no text from outside in a script', () => {
    for (const { uses, run } of stepsOf(workflow)) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@(?:v\d+|[0-9a-f]{40})$/)
      expect(run ?? '').not.toContain('${{')
    }
  })

  it('uploads and attests the kinds of packages that are made, and the SBOM by its name', () => {
    const kinds = ['deb', 'rpm', 'AppImage', 'tar.gz', 'dmg', 'zip', 'exe'].map((kind) => `dist/*.${kind}`)
    const lists = stepsOf(workflow).flatMap(({ with: { 'subject-path': subjects, path: files } = {} }) =>
      [subjects, files].filter((list) => list?.includes('dist/')).map((list) => list.trim().split('\n')),
    )
    expect(lists).toEqual([kinds, kinds, [...kinds, `dist/${FACTS.executable}.cdx.json`]])
  })
})

describe('.gitattributes', () => {
  const attributes = (file) =>
    Object.fromEntries(
      spawnSync('git', ['check-attr', 'text', 'eol', '--', file], { cwd: ROOT, encoding: 'utf8' })
        .stdout.trim()
        .split('\n')
        .map((line) => line.split(': ').slice(1)),
    )
  const isCheckout = spawnSync('git', ['rev-parse'], { cwd: ROOT }).status === 0

  it.skipIf(!isCheckout)('keeps the line ends that the sources have, on Windows too', () => {
    expect(attributes('src/main/index.ts')).toEqual({ text: 'auto', eol: 'lf' })
    expect(attributes('scripts/package/files/commonplace')).toEqual({ text: 'auto', eol: 'lf' })
    expect(attributes('scripts/package/files/commonplace.cmd')).toEqual({ text: 'set', eol: 'crlf' })
    for (const file of ['src/renderer/extractor/fixtures/a.html', 'docs/pictures/a.png', 'resources/icon/icon.ico'])
      expect(attributes(file).text).toBe('unset')
  })

  it.skipIf(!isCheckout)('covers all that is in the repository: no text has Windows’ line ends', () => {
    const listed = spawnSync('git', ['ls-files', '--eol'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim().split('\n')
    expect(listed.filter((line) => /^i\/(?:crlf|mixed)/.test(line))).toEqual([])
    const binary = listed.filter((line) => line.startsWith('i/-text'))
    expect(binary.length).toBeGreaterThan(0)
    expect(binary.filter((line) => !/attr\/-text/.test(line))).toEqual([])
  })
})
