import type { Page, Place, Sites } from '../page.ts'
import { asking } from './hostile/asking.ts'
import { clobbering } from './hostile/clobbering.ts'
import { running } from './hostile/running.ts'
import { toolsFor, type Vector } from './hostile/vector.ts'

/** Every attack there is; each has an article, `/hostile/one/<name>`, and a page of links, `/hostile/links/<name>`. */
export const vectors: readonly Vector[] = [...running, ...asking, ...clobbering]

/** All attacks that can stand together, on one page. */
export const hostilePath = '/hostile'
/** What the article on it says; it may be read, and nothing else may happen. */
export const hostileTitle = 'The inspector’s report on the northern gate'
export const hostileParagraphs = [
  'The northern gate was found open on nine of the fourteen nights on which it was visited, and on three of these nobody could be found who knew by whom, or since when.',
  'The porter, asked to explain, produced a key that fitted no lock in the building, a list of visitors in several hands, and a letter of recommendation that he had evidently written himself.',
  'It is the inspector’s view that a gate which opens for everyone who says the right word is not a gate, and that the word should at least be changed from time to time.',
  'The cost of a second bolt, fitted on the inside, is put at four shillings, and the cost of going without one cannot be put at anything until it is too late to matter.',
] as const

function page(origin: string, chosen: readonly Vector[]): Page {
  const write = (vector: Vector) => vector.html(toolsFor(origin, vector.name))
  const inBody = chosen.filter(({ inHead }) => inHead === undefined)
  const share = Math.ceil(inBody.length / (hostileParagraphs.length - 1))
  const body = hostileParagraphs.map(
    (text, index) =>
      `<p>${text}</p>\n${inBody
        .slice(index * share, (index + 1) * share)
        .map(write)
        .join('\n')}`,
  )
  return {
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${hostileTitle}</title>
${chosen
  .filter(({ inHead }) => inHead)
  .map(write)
  .join('\n')}</head><body><article><h1>${hostileTitle}</h1>
${body.join('\n')}<p><img src="/hostile/picture.svg" alt="A gate"></p></article></body></html>`,
  }
}

/** A picture that would do everything, were it shown as a document. */
function picture(origin: string): Page {
  const { js, leak } = toolsFor(origin, 'picture')
  return {
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 60" width="90" height="60" onload="${js}">
<script>${js}</script><style>@import url("${leak}-style");</style><image href="${leak}-image" width="9" height="9"/><use xlink:href="${leak}-use#a"/>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${leak}-frame"></iframe></foreignObject>
<a href="javascript:${js}"><rect width="90" height="60" fill="#876"/></a></svg>`,
  }
}

/** An attack among links: no article, and kept only anyway. */
function linksWith(origin: string, vector: Vector): Page {
  const html = vector.html(toolsFor(origin, vector.name))
  const [head, body] = vector.inHead ? [html, ''] : ['', html]
  return {
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${hostileTitle}</title>${head}</head>
<body><nav><a href="/gates/north">The northern gate</a></nav>${body}<footer><a href="/gates">All gates</a></footer></body></html>`,
  }
}

const withVector =
  (write: (origin: string, vector: Vector) => Page) =>
  ({ origin, path }: Place): Page => {
    const vector = vectors.find(({ name }) => path.endsWith(`/${name}`))
    return vector === undefined ? { status: 404, body: 'No such attack.' } : write(origin, vector)
  }

export const hostileSites: Sites = {
  [hostilePath]: ({ origin }) =>
    page(
      origin,
      vectors.filter(({ alone }) => alone === undefined),
    ),
  '/hostile/one/*': withVector((origin, vector) => page(origin, [vector])),
  '/hostile/links/*': withVector(linksWith),
  '/hostile/picture.svg': ({ origin }) => picture(origin),
  '/hostile/none': { status: 404, type: 'text/plain', body: 'Nothing.' },
  // An answer that would do harm to whoever takes it: a script, as any browser would run it.
  '/leak/*': ({ origin }) => ({ type: 'text/javascript', body: toolsFor(origin, 'again').js }),
}
