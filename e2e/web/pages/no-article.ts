import { png } from '../images.ts'
import type { Sites } from '../page.ts'

/** Pages that are no articles: a reader may want one all the same. */

const page = (title: string, body: string) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
})

const WEIRS = ['Hollow Weir', 'Upper Marsh', 'Mill Race', 'Ferry Steps', 'Gull Rock', 'Salt Stairs']
const list = (part: string, names: readonly string[]) =>
  `<h2>${part}</h2><ul>${names.map((name) => `<li><a href="/weirs/${name.replace(' ', '-')}">${name}</a></li>`).join('')}</ul>`

/** The first page of a harbour office: links, and a picture. */
export const links = {
  path: '/office',
  title: 'Hollow Harbour Office',
  ...page(
    'Hollow Harbour Office',
    `<nav><a href="/tides">Tides</a><a href="/berths">Berths</a></nav><h1>Hollow Harbour Office</h1>
     <img src="/office/quay.png" alt="The quay">${list('Weirs', WEIRS)}${list('Ferries', ['Morning boat', 'Night boat'])}
     <p hidden>Only for members</p><footer><a href="/imprint">Imprint</a></footer>`,
  ),
}

export const form = {
  path: '/office/berth',
  title: 'Ask for a berth',
  ...page(
    'Ask for a berth',
    `<h1>Ask for a berth</h1><form><p><label>Name of the boat <input name="boat"></label></p>
     <p><label>Length in feet <input name="feet" value="31"></label></p><button>Send</button></form>`,
  ),
}

export const blank = { path: '/office/blank', ...page('Office', '<div id="app"></div><script>start()</script>') }

export const noArticle: Sites = {
  [links.path]: { body: links.body },
  [form.path]: { body: form.body },
  [blank.path]: { body: blank.body },
  '/office/quay.png': { type: 'image/png', body: png('quay', 240, 120) },
}
