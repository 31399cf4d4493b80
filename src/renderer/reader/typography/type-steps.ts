/** Limits and steps of the typography settings; each step is large enough to see. */
export const steps = {
  size: { least: 15, most: 24, by: 1 },
  measure: { least: 26, most: 44, by: 1 },
  leading: { least: 1.3, most: 2, by: 0.05 },
} as const

/** The value one step larger or smaller, within its limits. */
export function nextStep(name: keyof typeof steps, value: number, by: 1 | -1): number {
  const { least, most, by: step } = steps[name]
  return Math.round(Math.min(most, Math.max(least, value + by * step)) * 100) / 100
}
