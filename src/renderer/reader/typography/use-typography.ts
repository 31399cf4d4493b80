import { type CSSProperties, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Settings } from '#shared/settings.ts'
import { useSettings } from '../../data/settings.ts'
import { useTheme } from '../../data/theme.ts'
import type { FrameDocument } from '../frame/frame-document.ts'

const FONTS: Readonly<Record<Settings['face'], string | null>> = {
  literata: null,
  inter: 'var(--face-ui)',
  system: 'system-ui, sans-serif',
}
/** The properties that the style sheets of text read, as the settings say. */
export const textProperties = ({
  face,
  size,
  leading,
  justify,
}: Pick<Settings, 'face' | 'size' | 'leading' | 'justify'>) => ({
  '--read-size': `${size / 16}rem`,
  '--read-leading': String(leading),
  '--read-align': justify ? 'justify' : 'start',
  ...(FONTS[face] === null ? {} : { '--face-read': FONTS[face] }),
})

const forcedColours = window.matchMedia('(forced-colors: active)')
const subscribe = (onChange: () => void) => {
  forcedColours.addEventListener('change', onChange)
  return () => forcedColours.removeEventListener('change', onChange)
}

/**
 * Applies the theme and the typography settings to the iframe. It runs no scripts, so the window sets the properties that
 * its style sheet reads.
 * @returns the same properties for the page around it, and a value that changes whenever the colours do
 */
export function useTypography(frame: FrameDocument | null): {
  readonly style: CSSProperties
  readonly colours: string
} {
  const theme = useTheme((state) => state.theme)
  const { face, size, measure, leading, justify } = useSettings()
  const isForced = useSyncExternalStore(subscribe, () => forcedColours.matches)
  const properties = useMemo(() => textProperties({ face, size, leading, justify }), [face, size, leading, justify])
  useEffect(() => {
    if (frame === null) return
    const { documentElement } = frame.document
    documentElement.dataset.theme = theme
    documentElement.style.removeProperty('--face-read')
    for (const [name, value] of Object.entries(properties)) documentElement.style.setProperty(name, value)
  }, [frame, theme, properties])
  const style = { ...properties, '--measure': `${measure}rem` } as CSSProperties
  return { style, colours: `${theme} ${isForced}` }
}
