import { addressesInJson } from './json-addresses.ts'
import { parseSrcset } from './srcset.ts'

/** Wider ones cost more than a page of 72 characters shows. */
const WIDEST = 2000
/** The assumed width of a candidate that states none. */
const USUAL_WIDTH = 800
/** Longer addresses are refused before any rule sees them: some of Readability's expressions are quadratic. */
export const LONGEST_ADDRESS = 4096
/** Attributes in which pages keep the address until a script moves it to `src`. */
const LAZY = /^data-.*(src|original|lazy|image|img|url|full|hi-?res|large)|^(?:data|lazy)-?src(set)?$/i
const LAZY_NOT = /^data-.*(thumb|placeholder|page|link|share|profile|click|low-?src|lqip|blur)/i
const MEDIA_TYPE = /^(?:image|video|text|application)\/[\w.+-]+$/i
/** The end of a path that names a picture file. */
const PICTURE = /\.(?:jpe?g|jfif|png|webp|avif)$/i

/** A picture's addresses by where the page gives them; in each list the best come first. */
export interface Addresses {
  /** Of a `srcset`, of a lazy loader, of `<noscript>`. */
  readonly stated: readonly string[]
  /** The `src` itself, which may be a placeholder. */
  readonly plain: readonly string[]
  /** Other attributes that name a picture file. */
  readonly spare: readonly string[]
}

/** The addresses that an image, and the `<picture>` around it, may have. */
export function addressesOf(image: Element): Addresses {
  const sized: { readonly url: string; readonly width: number }[] = []
  const lazy: string[] = []
  const plain: string[] = []
  const spare: string[] = []
  const picture = image.closest('picture')
  const sources = picture === null ? [] : [...picture.querySelectorAll('source')]
  for (const element of [...sources, image]) {
    for (const { name, value } of element.attributes) {
      const text = value.trim()
      if (text === '') continue
      if (name === 'src' && element === image) plain.push(text)
      else if (LAZY_NOT.test(name)) continue
      else if (/^[{[]/.test(text) && name.startsWith('data-')) sized.push(...addressesInJson(text).map(withWidth))
      else if (/srcset/i.test(name)) sized.push(...parseSrcset(text).map(withWidth))
      else if (LAZY.test(name) && looksLikeAddress(text)) lazy.push(text)
      else if (name.startsWith('data-') && namesPicture(text)) spare.push(text)
    }
  }
  const worth = ({ width }: { width: number }) => (width <= WIDEST ? width : WIDEST - width)
  const best = sized.toSorted((a, b) => worth(b) - worth(a)).map(({ url }) => url)
  return { stated: [...best, ...lazy], plain, spare }
}

function withWidth({ url, width }: { readonly url: string; readonly width: number | null }) {
  return { url, width: width ?? USUAL_WIDTH }
}

function looksLikeAddress(value: string): boolean {
  return (
    value.length <= LONGEST_ADDRESS &&
    /^(https?:\/\/|\/|\.)?\S+$/.test(value) &&
    /[/.]/.test(value) &&
    !MEDIA_TYPE.test(value)
  )
}

/** Whether an address ends with the name of a picture file. */
export function namesPicture(value: string): boolean {
  if (value.length > LONGEST_ADDRESS || /\s/.test(value)) return false
  return PICTURE.test(value.replace(/[?#].*$/, ''))
}
