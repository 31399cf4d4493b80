/** Records what happened, for someone who looks for a fault. */
export interface Log {
  info(message: string, detail?: unknown): void
  warn(message: string, detail?: unknown): void
  error(message: string, detail?: unknown): void
}
