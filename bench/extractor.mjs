import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import { build } from 'vite'
import { electronPath, runtimeEnv } from '../scripts/electron.mjs'
import { root } from './notebook.mjs'

const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false } }).loadFile('index.html'))`

/** The extractor in a page of the runtime, without the notebook around it: pages read one by one, timed inside. */
export async function openExtractor() {
  const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-extractor-'))
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "bench-extractor", "main": "main.cjs" }')
  writeFileSync(path.join(folder, 'main.cjs'), main)
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script src="read.js"></script>')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome114',
      minify: !process.env.NOMIN,
      lib: {
        entry: path.join(root, 'bench', 'extractor-page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'read.js',
      },
    },
  })
  const app = await _electron.launch({
    executablePath: (await electronPath({ log: () => {} })).path,
    args: [folder, '--js-flags=--expose-gc'],
    cwd: root,
    env: runtimeEnv(),
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => window.read !== undefined)
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.getOSProcessId())
  return {
    /** For a profiler. */
    page,
    /** How long it took in ms, and what came of it. */
    async read(file, url = 'https://peer.example/page') {
      const base64 = readFileSync(file).toString('base64')
      return page.evaluate(([base64, url]) => window.read(base64, url), [base64, url])
    },
    /** By how many MB the process was larger while it read; null where that cannot be seen. */
    async growth(file) {
      await page.evaluate(() => window.gc())
      const before = forgetPeak(pid)
      await this.read(file)
      const peak = memoryOf(pid, 'VmHWM')
      return before === null || peak === null ? null : peak - before
    },
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Linux alone tells the most that a process held since it was last asked to forget; in MB. */
function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
    return memoryOf(pid, 'VmRSS')
  } catch {
    return null
  }
}

/** Null where the system has no such file. */
function memoryOf(pid, name) {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1000
}
