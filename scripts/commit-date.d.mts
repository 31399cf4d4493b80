/** See commit-date.mjs; for the configuration of the build, which is checked. */
export function commitDate(options?: { readonly env?: NodeJS.ProcessEnv; readonly root?: string }): string | null
