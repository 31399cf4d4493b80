/**
 * The default app of the fallback runtime: what the real Electron does with `electron [-r MODULE] FOLDER`.
 * It is copied into the runtime's `resources/app`, so it may use nothing but Electron's own modules.
 */
const { app } = require('electron')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const words = process.argv.slice(1)
const preloads = []
let folder
for (let i = 0; i < words.length && folder === undefined; i++) {
  if (words[i] === '-r' || words[i] === '--require') preloads.push(words[++i])
  else if (!words[i].startsWith('-')) folder = path.resolve(words[i])
}

if (folder === undefined) {
  process.stderr.write('This runtime shows nothing by itself: give it the folder of an app.\n')
  app.exit(2)
} else {
  // Playwright hangs its loader in here; it has to run before the app does.
  for (const file of preloads) require(require.resolve(file, { paths: [process.cwd()] }))
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

  const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const name = about.productName ?? about.name
  if (about.version) app.setVersion(about.version)
  if (name) {
    app.setName(name)
    app.setDesktopName(about.desktopName ?? `${name}.desktop`)
    // Electron settled on this runtime's own name before we ran. A folder given by switch stays.
    if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), name))
  }
  app.setAppPath(folder)
  // Loaded as the main module, so that `require.main === module` holds in the app.
  Module._load(path.resolve(folder, about.main ?? 'index.js'), module, true)
}
