import { createHash } from 'node:crypto'
import { FACTS } from './facts.mjs'

/** @typedef {Omit<import('./third-party/licences.mjs').Bundled, 'text'>} Listed */

/**
 * The software bill of materials as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json): the program, Electron and every
 * bundled package. The same list and moment give the same document.
 * @param {{packages: readonly Listed[], electron: string, seconds: number}} parts
 */
export function sbom({ packages, electron, seconds }) {
  const program = {
    type: 'application',
    'bom-ref': purl(FACTS.executable, FACTS.version),
    name: FACTS.executable,
    version: FACTS.version,
    description: FACTS.description,
    licenses: [{ license: { id: FACTS.licence } }],
    purl: purl(FACTS.executable, FACTS.version),
  }
  const components = [runtime(electron), ...packages.map(component)]
  const body = {
    metadata: {
      timestamp: new Date(seconds * 1000).toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: program,
    },
    components,
    // Bundled together, they can all call each other: who asked for whom is not known any more.
    dependencies: [
      { ref: program['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) },
      ...components.map((each) => ({ ref: each['bom-ref'] })),
    ],
  }
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${uuidOf(body)}`, version: 1, ...body }
}

function runtime(version) {
  return {
    type: 'framework',
    'bom-ref': purl('electron', version),
    name: 'electron',
    version,
    description: 'With Chromium and Node, whose parts LICENSES.chromium.html names.',
    licenses: [{ license: { id: 'MIT' } }],
    purl: purl('electron', version),
  }
}

function component({ name, version, licence, integrity }) {
  const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name)
  const hashes = hashesOf(integrity)
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    ...(group === undefined ? {} : { group }),
    name: own,
    version,
    ...(hashes.length === 0 ? {} : { hashes }),
    licenses: [{ license: { id: licence } }],
    purl: purl(name, version),
  }
}

/** As https://github.com/package-url/purl-spec has it for npm: the scope's @ is escaped. */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** npm's `sha512-` and base64, in hexadecimal as the specification asks for. */
function hashesOf(integrity) {
  const content = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity ?? '')?.[1]
  return content === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }]
}

/** A random-looking number that is the same for the same content (RFC 9562, version 8). */
function uuidOf(body) {
  const bytes = createHash('sha256').update(JSON.stringify(body)).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x80
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
