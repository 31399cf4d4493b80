/** What a vector is written with: each attempt names itself, so that a leak says which one got through. */
export interface Tools {
  /** An address nobody may ask for. */
  readonly leak: string
  /** The same without a scheme: `//host/leak/name`. */
  readonly leakRelative: string
  /** JavaScript that must not run: it sets a global and asks for the address. No quotes, spaces or angle brackets. */
  readonly js: string
}

export interface Vector {
  readonly name: string
  readonly html: (tools: Tools) => string
  /** In the head; else between the paragraphs of an article. */
  readonly inHead?: true
  /** Why it has a page to itself: it changes how all after it is read. */
  readonly alone?: string
}

/** The global that a vector sets when it runs. */
export const RAN = 'commonplaceRan'

export function toolsFor(origin: string, name: string): Tools {
  const leak = `${origin}/leak/${name}`
  return {
    leak,
    leakRelative: leak.replace(/^https?:/, ''),
    js: `globalThis.${RAN}=1;fetch(\`${leak}\`)`,
  }
}
