/** Draws SVG files as PNG files in the runtime: `drawer.cjs` with the tasks in ICON_TASKS. Started by draw-icons.mjs. */
const { app, BrowserWindow } = require('electron')
const { readFileSync, writeFileSync } = require('node:fs')

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<!doctype html>')
  for (const { source, size, to } of JSON.parse(process.env.ICON_TASKS)) {
    const svg = readFileSync(source, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `)
    const png = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(svg)}, ${size})`)
    writeFileSync(to, Buffer.from(png.split(',')[1], 'base64'))
  }
  app.exit(0)
})

/** Runs in the page. */
async function draw(svg, size) {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  canvas.getContext('2d').drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}
