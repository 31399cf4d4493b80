import type { Vector } from './vector.ts'

/** A refresh in the first bytes is a redirect, which a clip follows; behind this it is only an attack on what shows the page. */
const FAR = `<!-- ${'far '.repeat(9_000)} -->`

/** Attempts to have something asked for, without running anything. Plain images are no attack: they are kept. */
export const asking: readonly Vector[] = [
  { name: 'refresh', inHead: true, html: ({ leak }) => `${FAR}<meta http-equiv="refresh" content="0;url=${leak}">` },
  { name: 'refresh-in-body', html: ({ leak }) => `${FAR}<meta http-equiv="Refresh" content="0; URL='${leak}'">` },
  { name: 'set-cookie', inHead: true, html: () => '<meta http-equiv="set-cookie" content="reader=7">' },
  ...(
    [
      'stylesheet',
      'preload',
      'prefetch',
      'modulepreload',
      'prerender',
      'dns-prefetch',
      'preconnect',
      'manifest',
      'icon',
      'import',
      'pingback',
      'next',
    ] as const
  ).map(
    (rel): Vector => ({
      name: `link-${rel}`,
      inHead: true,
      html: ({ leak }) => `<link rel="${rel}" href="${leak}"${rel === 'preload' ? ' as="image"' : ''}>`,
    }),
  ),
  { name: 'link-in-body', html: ({ leak }) => `<link rel="stylesheet" href="${leak}">` },
  {
    name: 'speculation',
    inHead: true,
    html: ({ leak }) => `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${leak}"]}]}</script>`,
  },
  { name: 'style-import', html: ({ leak }) => `<style>@import url("${leak}");@import '${leak}-2';</style>` },
  { name: 'style-background', html: ({ leak }) => `<style>article, p { background: url(${leak}) }</style>` },
  {
    name: 'style-font',
    html: ({ leak }) => `<style>@font-face{font-family:q;src:url(${leak})}p{font-family:q}</style>`,
  },
  {
    name: 'style-attribute',
    html: ({ leak }) =>
      `<p style="background-image:url('${leak}');list-style:url(${leak}-2);cursor:url(${leak}-3),auto">Dressed up.</p>`,
  },
  {
    name: 'style-set',
    html: ({ leak }) =>
      `<p style="background:image-set('${leak}' 1x);border-image:url(${leak}-2);content:url(${leak}-3);mask:url(${leak}-4);filter:url(${leak}-5#f);shape-outside:url(${leak}-6)">Masked.</p>`,
  },
  { name: 'style-escaped', html: ({ leak }) => `<p style="background:\\75 rl(${leak})">Escaped.</p>` },
  { name: 'style-attribute-selector', html: ({ leak }) => `<style>a[href^="h"]{background:url(${leak})}</style>` },
  {
    name: 'background-attribute',
    html: ({ leak }) => `<table background="${leak}"><tr><td background="${leak}-2">A cell.</td></tr></table>`,
  },
  { name: 'frame', html: ({ leak }) => `<iframe src="${leak}" loading="eager"></iframe>` },
  { name: 'frame-relative', html: ({ leakRelative }) => `<iframe src="${leakRelative}"></iframe>` },
  {
    name: 'frame-srcdoc-frame',
    html: ({ leak }) => `<iframe srcdoc="&lt;iframe src='${leak}'&gt;&lt;/iframe&gt;"></iframe>`,
  },
  {
    name: 'fenced-frame',
    html: ({ leak }) => `<fencedframe src="${leak}"></fencedframe><portal src="${leak}-2"></portal>`,
  },
  { name: 'object', html: ({ leak }) => `<object data="${leak}"><param name="movie" value="${leak}-2"></object>` },
  {
    name: 'object-codebase',
    html: ({ leak }) =>
      `<object classid="clsid:1" codebase="${leak}"></object><applet code="x" archive="${leak}-2"></applet>`,
  },
  { name: 'embed', html: ({ leak }) => `<embed src="${leak}">` },
  {
    name: 'video',
    html: ({ leak }) =>
      `<video src="${leak}" autoplay preload="auto"><track src="${leak}-2" default kind="captions"></video>`,
  },
  {
    name: 'audio',
    html: ({ leak }) => `<audio autoplay preload="auto"><source src="${leak}" type="audio/mpeg"></audio>`,
  },
  { name: 'input-image', html: ({ leak }) => `<input type="image" src="${leak}" alt="Go">` },
  {
    name: 'form',
    html: ({ leak }) =>
      `<form action="${leak}" method="post" id="f"><input name="a" value="b"><button autofocus>Send</button></form><button form="f" formaction="${leak}-2">Send</button>`,
  },
  { name: 'ping', html: ({ leak }) => `<a href="/small" ping="${leak}">A link that tells on you</a>` },
  {
    name: 'target',
    html: ({ leak }) =>
      `<a href="${leak}" target="_top" download>Leave</a><a href="${leak}-2" target="_blank" rel="opener">Leave</a>`,
  },
  { name: 'base-target', inHead: true, html: () => '<base target="_blank">' },
  {
    name: 'svg-image',
    html: ({ leak }) => `<svg><image href="${leak}" width="9" height="9"/><image xlink:href="${leak}-2"/></svg>`,
  },
  { name: 'svg-use', html: ({ leak }) => `<svg><use href="${leak}#a"/><use xlink:href="${leak}-2#a"/></svg>` },
  {
    name: 'svg-filter',
    html: ({ leak }) =>
      `<svg><filter id="q"><feImage href="${leak}"/></filter><rect filter="url(#q)" fill="url(${leak}-2#g)" width="9" height="9"/></svg>`,
  },
  {
    name: 'svg-style',
    html: ({ leak }) => `<svg><style>@import "${leak}";rect{fill:url(${leak}-2#g)}</style><rect/></svg>`,
  },
  {
    name: 'math',
    html: ({ leak }) =>
      `<math><maction actiontype="statusline" xlink:href="${leak}"><mi>x</mi></maction><mglyph src="${leak}-2"/></math>`,
  },
  {
    name: 'blockquote-cite',
    html: ({ leak }) =>
      `<blockquote cite="${leak}"><p>Quoted with a source that nobody should fetch.</p></blockquote><q cite="${leak}-2">Too.</q><ins cite="${leak}-3">And.</ins>`,
  },
  { name: 'dialog', html: ({ leak }) => `<dialog open><iframe src="${leak}"></iframe></dialog>` },
  {
    name: 'protocol',
    html: () =>
      '<iframe src="commonplace://clip?url=https://example.org/"></iframe><a href="commonplace://clip?url=https://example.org/">Clip</a><img src="asset://a0000000000/00000000000000000000000000000000" alt="">',
  },
  {
    name: 'file',
    html: () =>
      '<img src="file:///etc/hostname" alt=""><iframe src="file:///etc/passwd"></iframe><img src="app://notebook/index.html" alt=""><img src="snapshot://a/1/" alt="">',
  },
  // The address of a base makes every relative link on the page another's.
  {
    name: 'base',
    alone: 'it moves every relative address',
    inHead: true,
    html: ({ leak }) => `<base href="${leak}/">`,
  },
]
