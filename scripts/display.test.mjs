import { describe, expect, it } from 'vitest'
import { displaySwitches, hasDisplay } from './display.mjs'

describe('the display', () => {
  it('is asked for on Linux alone', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })

  it('is pointed out to Chromium where there is Wayland and no X11', () => {
    expect(displaySwitches({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toEqual(['--ozone-platform=wayland'])
    expect(displaySwitches({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux')).toEqual([])
  })
})
