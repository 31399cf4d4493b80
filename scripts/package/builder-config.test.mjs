import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { builderConfig } from './builder-config.mjs'

const { default: AppImageTarget } = createRequire(import.meta.url)(
  'app-builder-lib/out/targets/appimage/AppImageTarget.js',
)

describe('the desktop entries that electron-builder makes', () => {
  it('hand each address over once, after the end of options', async () => {
    const { linux, ...config } = builderConfig({ runtime: null, output: '/dist', sbom: '/sbom', metainfo: '/metainfo' })
    const packager = {
      config: { ...config, linux },
      platformSpecificBuildOptions: linux,
      appInfo: { buildVersion: '1' },
    }
    const target = new AppImageTarget('', packager, { computeDesktopEntry: (_, exec) => exec }, '/dist')
    expect(await target.desktopEntry.value).toBe('AppRun -- %U')
  })
})
