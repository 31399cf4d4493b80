import { FACTS } from '../facts.mjs'

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign])

/**
 * What software centres show of the program, as https://www.freedesktop.org/software/appstream/docs has it.
 * @param {number} seconds when this version was made
 */
export function metainfo(seconds) {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10)
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${FACTS.id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>${FACTS.licence}</project_license>
  <name>${FACTS.name}</name>
  <summary>Clip, read and annotate articles offline</summary>
  <developer id="app.commonplace">
    <name>${escaped(FACTS.developers)}</name>
  </developer>
  <description>
    <p>A notebook for people who read for a living. It clips articles from the web, so that you can read them with the
    network off, highlight passages and argue with them in the margin.</p>
    <p>You file articles by topic, search everything as you type, and export your notes as Markdown. Everything is kept
    in plain files on your own disk: no account, no telemetry.</p>
  </description>
  <launchable type="desktop-id">${FACTS.executable}.desktop</launchable>
  <icon type="stock">${FACTS.executable}</icon>
  <url type="homepage">${escaped(FACTS.homepage)}</url>
  <categories>
    <category>Office</category>
  </categories>
  <keywords>
${FACTS.keywords.map((word) => `    <keyword>${escaped(word)}</keyword>`).join('\n')}
  </keywords>
  <provides>
    <binary>${FACTS.executable}</binary>
    <mediatype>x-scheme-handler/${FACTS.scheme}</mediatype>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${FACTS.version}" date="${day}"/>
  </releases>
</component>
`
}
