import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sbom } from './sbom.mjs'

/** What https://cyclonedx.org/schema/bom-1.6.schema.json requires of the parts that we write; unknown keys are refused. */
const licences = z.array(z.strictObject({ license: z.strictObject({ id: z.string().min(1) }) }))
const component = z.strictObject({
  type: z.enum(['application', 'framework', 'library']),
  'bom-ref': z.string().min(1),
  group: z.string().min(1).optional(),
  name: z.string().min(1),
  version: z.string().max(1024),
  description: z.string().optional(),
  hashes: z
    .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[a-f0-9]{128}$/) }))
    .optional(),
  licenses: licences,
  purl: z.string().regex(/^pkg:npm\/(?:%40[a-z0-9._-]+\/)?[a-z0-9._-]+@[0-9A-Za-z.+-]+$/),
})
const unique = (items) => new Set(items).size === items.length
const Bom = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.strictObject({
    timestamp: z.iso.datetime(),
    lifecycles: z.array(z.strictObject({ phase: z.literal('build') })),
    component,
  }),
  components: z.array(component).refine((all) => unique(all.map((each) => JSON.stringify(each)))),
  dependencies: z
    .array(z.strictObject({ ref: z.string().min(1), dependsOn: z.array(z.string().min(1)).refine(unique).optional() }))
    .refine((all) => unique(all.map(({ ref }) => ref))),
})

const hash = Buffer.alloc(64, 7)
const packages = [
  { name: '@scope/part', version: '1.2.3', licence: 'ISC', integrity: `sha512-${hash.toString('base64')}` },
  { name: 'plain', version: '4.5.6', licence: 'MIT', integrity: null },
]
const parts = { packages, electron: '45.4.1', seconds: 1_790_000_000 }

describe('the SBOM', () => {
  it('is what CycloneDX 1.6 requires', () => {
    const bom = Bom.parse(sbom(parts))
    const refs = [bom.metadata.component, ...bom.components].map((each) => each['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    // Every reference is to something that is there.
    for (const { ref, dependsOn = [] } of bom.dependencies)
      for (const each of [ref, ...dependsOn]) expect(refs).toContain(each)
  })

  it('names every package, and Electron in the version that is packed', () => {
    const { components, dependencies } = sbom(parts)
    expect(components).toMatchObject([
      { type: 'framework', name: 'electron', version: '45.4.1', purl: 'pkg:npm/electron@45.4.1' },
      {
        group: '@scope',
        name: 'part',
        purl: 'pkg:npm/%40scope/part@1.2.3',
        licenses: [{ license: { id: 'ISC' } }],
        hashes: [{ alg: 'SHA-512', content: hash.toString('hex') }],
      },
      { name: 'plain', version: '4.5.6' },
    ])
    expect(components[2]).not.toHaveProperty('hashes')
    expect(dependencies[0].dependsOn).toHaveLength(3)
  })

  it('is the same for the same build, and another for another', () => {
    expect(sbom(parts)).toEqual(sbom(parts))
    expect(sbom(parts).serialNumber).not.toBe(sbom({ ...parts, packages: packages.slice(1) }).serialNumber)
    expect(sbom(parts).metadata.timestamp).toBe('2026-09-21T14:13:20.000Z')
  })
})
