/**
 * Draws the icon in all sizes from its SVG sources in resources/icon, and puts them into the containers of Windows and
 * macOS. What it writes is committed: a package is made without drawing.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { icnsOf, icoOf } from './containers.mjs'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const ICONS = path.join(HERE, '..', '..', '..', 'resources', 'icon')
/** Drawn by hand for these sizes; all others are the large drawing. */
const SMALL = [16, 24, 32]
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const file = (size) => path.join(ICONS, `${size}x${size}.png`)
const tasks = SIZES.map((size) => ({
  source: path.join(ICONS, SMALL.includes(size) ? `icon-${size}.svg` : 'icon.svg'),
  size,
  to: file(size),
}))

const folder = mkdtempSync(path.join(tmpdir(), 'commonplace-icons-'))
try {
  cpSync(path.join(HERE, 'drawer.cjs'), path.join(folder, 'drawer.cjs'))
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "drawer", "main": "drawer.cjs" }')
  const words = process.getuid?.() === 0 ? ['--no-sandbox', folder] : [folder]
  const env = { ...process.env, ICON_TASKS: JSON.stringify(tasks) }
  const { status } = spawnSync(process.env.COMMONPLACE_ELECTRON, [...words, '--force-color-profile=srgb'], {
    env,
    stdio: ['ignore', 'inherit', 'ignore'],
  })
  if (status !== 0) throw new Error(`The runtime ended with ${status}.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const pictures = new Map(SIZES.map((size) => [size, readFileSync(file(size))]))
writeFileSync(path.join(ICONS, 'icon.ico'), icoOf(pictures))
writeFileSync(path.join(ICONS, 'icon.icns'), icnsOf(pictures))
