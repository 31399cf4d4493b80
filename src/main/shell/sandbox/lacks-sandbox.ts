export interface Start {
  readonly isPackaged: boolean
  /** Whether `--no-sandbox` was given. */
  readonly hasSwitch: boolean
  readonly isRoot: boolean
  readonly isCommandLine: boolean
}

/**
 * Whether a package was started without Chromium's sandbox, which keeps web pages away from the user's files. An AppImage
 * does that by itself where the system allows no user namespaces. Root's command line has no other way.
 */
export function lacksSandbox({ isPackaged, hasSwitch, isRoot, isCommandLine }: Start): boolean {
  return isPackaged && hasSwitch && !(isRoot && isCommandLine)
}
