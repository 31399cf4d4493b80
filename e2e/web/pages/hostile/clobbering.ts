import type { Vector } from './vector.ts'

/** Members of elements, nodes and documents that readers and sanitisers of pages call. */
const ofElements = [
  ...['attributes', 'children', 'childNodes', 'firstChild', 'firstElementChild', 'lastChild', 'nextSibling'],
  ...['parentNode', 'parentElement', 'nodeName', 'nodeType', 'tagName', 'textContent', 'innerHTML', 'ownerDocument'],
  ...['className', 'id', 'style', 'getAttribute', 'removeAttribute', 'setAttribute', 'hasAttribute', 'removeChild'],
  ...['insertBefore', 'appendChild', 'replaceChild', 'remove', 'querySelectorAll', 'getElementsByTagName'],
  ...['cloneNode', 'matches', 'closest', 'hasChildNodes', 'namespaceURI', 'dataset', 'length', 'isConnected'],
] as const
const ofDocuments = [
  ...['body', 'head', 'documentElement', 'title', 'defaultView', 'implementation', 'currentScript', 'baseURI'],
  ...['createElement', 'createTreeWalker', 'createNodeIterator', 'createDocumentFragment', 'createRange'],
  ...['importNode', 'querySelector', 'querySelectorAll', 'getElementsByTagName', 'getElementById', 'firstChild'],
  ...['firstElementChild', 'childNodes', 'children', 'URL', 'documentURI', 'location', 'nodeType', 'cookie'],
] as const

const readable =
  'Whoever reads this paragraph has found the way past a form that pretends to be something else, and that is all there is to it.'

/** Names that take the place of what a program asks a node for. */
export const clobbering: readonly Vector[] = [
  {
    name: 'clobber-form',
    html: ({ js }) =>
      `<form onclick="${js}">${ofElements.map((name) => `<input name="${name}">`).join('')}<p>${readable}</p></form>`,
  },
  {
    name: 'clobber-form-by-id',
    html: () => `<form>${ofElements.map((name) => `<button id="${name}"></button>`).join('')}<p>${readable}</p></form>`,
  },
  ...(['attributes', 'nodeName', 'parentNode', 'firstChild', 'childNodes', 'removeChild'] as const).map(
    (name): Vector => ({
      name: `clobber-${name}`,
      html: ({ js }) =>
        `<form onmouseover="${js}"><input name="${name}"><input name="${name}"><p>${readable}</p></form>`,
    }),
  ),
  {
    name: 'clobber-window',
    html: () =>
      '<a id="commonplace"></a><a id="commonplace" name="call" href="clobbered:call"></a><form id="Readability" name="DOMPurify"></form><img name="extract"><a id="constructor"></a><a id="__proto__"></a><a id="hasOwnProperty"></a>',
  },
  {
    name: 'clobber-frame',
    html: () => '<iframe name="parent"></iframe><iframe name="self" srcdoc="x"></iframe><object id="top"></object>',
  },
  {
    name: 'clobber-label',
    html: () => `<form id="outer"><input form="outer" name="textContent"></form><label for="outer">${readable}</label>`,
  },
  ...ofDocuments.map(
    (name): Vector => ({
      name: `clobber-document-${name}`,
      alone: 'the document itself answers wrongly',
      html: () => `<img name="${name}" alt=""><form name="${name}"></form><embed name="${name}"><p>${readable}</p>`,
    }),
  ),
  {
    name: 'clobber-document-all',
    alone: 'the document itself answers wrongly',
    html: () => ofDocuments.map((name) => `<img name="${name}" id="${name}" alt="">`).join(''),
  },
]
