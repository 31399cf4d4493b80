import { type CSSProperties, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Settings } from '#shared/settings.ts'
import { useSettings } from '../../data/settings.ts'
import { useTheme } from '../../data/theme.ts'
import type { FrameDocument } from '../frame/frame-document.ts'

const FACES: Readonly<Record<Settings['face'], string | null>> = {
  literata: null,
  inter: 'var(--face-ui)',
  system: 'system-ui, sans-serif',
}
const forced = window.matchMedia('(forced-colors: active)')
const listen = (heard: () => void) => {
  forced.addEventListener('change', heard)
  return () => forced.removeEventListener('change', heard)
}

/**
 * Dresses the frame as it is set: theme, face, size, height of lines. It runs no scripts, so the window sets the
 * properties that its sheet reads.
 * @returns the same for the page around it, and what changes whenever the colours do
 */
export function useTypography(frame: FrameDocument | null): {
  readonly style: CSSProperties
  readonly colours: string
} {
  const theme = useTheme((look) => look.theme)
  const { face, size, measure, leading, justify } = useSettings()
  const system = useSyncExternalStore(listen, () => forced.matches)
  const properties = useMemo(
    () => ({
      '--read-size': `${size / 16}rem`,
      '--read-leading': String(leading),
      '--read-align': justify ? 'justify' : 'start',
      ...(FACES[face] === null ? {} : { '--face-read': FACES[face] }),
    }),
    [face, size, leading, justify],
  )
  useEffect(() => {
    if (frame === null) return
    const { documentElement } = frame.document
    documentElement.dataset.theme = theme
    documentElement.style.removeProperty('--face-read')
    for (const [name, value] of Object.entries(properties)) documentElement.style.setProperty(name, value)
  }, [frame, theme, properties])
  const style = { ...properties, '--measure': `${measure}rem` } as CSSProperties
  return { style, colours: `${theme} ${system}` }
}
