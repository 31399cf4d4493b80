/** The limits of the settings of type, and steps that can be seen. */
export const steps = {
  size: { least: 15, most: 24, by: 1 },
  measure: { least: 26, most: 44, by: 1 },
  leading: { least: 1.3, most: 2, by: 0.05 },
} as const

/** A value one step on, within its limits. */
export function stepped(name: keyof typeof steps, value: number, by: 1 | -1): number {
  const { least, most, by: step } = steps[name]
  return Math.round(Math.min(most, Math.max(least, value + by * step)) * 100) / 100
}
