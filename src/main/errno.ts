/** The codes of Node's and the system's errors: `ENOENT`, `EACCES`, `ERR_BUFFER_TOO_LARGE`, … */

/** The code of an error; null when it has none. */
export function codeOf(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null
}

/** Whether a thrown value is an error with one of these codes. */
export function hasCode(thrown: unknown, ...codes: readonly string[]): boolean {
  const code = codeOf(thrown)
  return code !== null && codes.includes(code)
}

/** Whether a thrown value is an error of Node or the system: their codes are in capitals, those of a Refusal are not. */
export function isSystemError(thrown: unknown): boolean {
  return /^[A-Z]/.test(codeOf(thrown) ?? '')
}
