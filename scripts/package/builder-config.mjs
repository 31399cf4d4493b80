import path from 'node:path'
import { FACTS, ROOT } from './facts.mjs'
import { DEPENDS, MAINTAINER } from './linux/control.mjs'
import { CATEGORIES, END_OF_OPTIONS, ENTRY } from './linux/desktop-entry.mjs'

const HERE = path.join(ROOT, 'scripts', 'package')
const icon = (name) => path.join(ROOT, 'resources', 'icon', name)
/** The first Electron whose fuse for file:// may be switched off: the substitute runtime does not know it. */
const HAS_FILE_FUSE = 29

/**
 * The configuration of electron-builder.
 * @param {{runtime: {path: string, version: string} | null, output: string, sbom: string, metainfo: string}} parts
 *   `runtime`: the Electron to pack, or null for electron-builder to fetch one for each processor
 */
export function builderConfig({ runtime, output, sbom, metainfo }) {
  const version = runtime?.version ?? FACTS.electron
  const isTrial = version !== FACTS.electron
  const artifact = (kind = '') =>
    `${FACTS.executable}-\${version}${isTrial ? '-trial' : ''}-\${os}-\${arch}${kind}.\${ext}`
  return {
    appId: FACTS.id,
    productName: FACTS.name,
    copyright: `Copyright © ${FACTS.developers}`,
    extraMetadata: { homepage: FACTS.homepage },
    directories: { output, buildResources: path.join(HERE, 'files') },
    ...(runtime === null ? {} : { electronDist: path.dirname(runtime.path) }),
    electronVersion: version,
    // Everything is bundled into out/: nothing of node_modules is wanted, nor looked for.
    beforeBuild: async () => false,
    files: [
      'out/**',
      '!out/main/.stamp',
      'resources/fonts/**',
      'resources/sample/**',
      'resources/icon/256x256.png',
      'package.json',
      'LICENSE',
      '!node_modules/**',
    ],
    extraResources: [
      { from: path.join(ROOT, 'out', 'THIRD-PARTY.txt'), to: 'THIRD-PARTY.txt' },
      { from: path.join(ROOT, 'LICENSE'), to: 'LICENSE' },
      { from: sbom, to: 'sbom.cdx.json' },
    ],
    asar: true,
    publish: null,
    artifactName: artifact(),
    protocols: [{ name: FACTS.name, schemes: [FACTS.scheme] }],
    electronFuses: fuses(version),
    linux: {
      icon: path.join(ROOT, 'resources', 'icon'),
      category: CATEGORIES,
      executableName: FACTS.executable,
      // electron-builder adds the code for addresses itself, to an AppImage's even where it is there.
      executableArgs: [END_OF_OPTIONS],
      syncDesktopName: true,
      synopsis: 'Desktop research notebook',
      maintainer: MAINTAINER,
      desktop: { entry: ENTRY },
      extraResources: [{ from: path.join(HERE, 'files', 'commonplace'), to: 'bin/commonplace' }],
    },
    deb: { depends: DEPENDS, ...scripts(metainfo) },
    rpm: scripts(metainfo),
    mac: {
      icon: icon('icon.icns'),
      category: 'public.app-category.productivity',
      extraResources: [{ from: path.join(HERE, 'files', 'commonplace'), to: 'bin/commonplace' }],
      // Without a certificate of Apple's: signed by nobody, which Apple's own processors ask for at least.
      ...(process.env.CSC_LINK || process.env.CSC_NAME ? {} : { identity: '-' }),
    },
    win: {
      icon: icon('icon.ico'),
      extraResources: [{ from: path.join(HERE, 'files', 'commonplace.cmd'), to: 'bin/commonplace.cmd' }],
    },
    nsis: {
      artifactName: artifact('-setup'),
      include: path.join(HERE, 'files', 'installer.nsh'),
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // Libraries and settings are the user's.
      deleteAppDataOnUninstall: false,
    },
    portable: { artifactName: artifact('-portable') },
  }
}

/** What an attacker with a program on this machine, but without its rights, could otherwise use ours for. */
function fuses(version) {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    ...(Number.parseInt(version, 10) >= HAS_FILE_FUSE ? { grantFileProtocolExtraPrivileges: false } : {}),
    resetAdHocDarwinSignature: true,
  }
}

/** For the packages that electron-builder makes by fpm. */
function scripts(metainfo) {
  return {
    afterInstall: path.join(HERE, 'linux', 'after-install.sh'),
    afterRemove: path.join(HERE, 'linux', 'after-remove.sh'),
    fpm: [`${metainfo}=/usr/share/metainfo/${FACTS.executable}.metainfo.xml`],
  }
}
