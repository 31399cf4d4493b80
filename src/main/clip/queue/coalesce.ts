/**
 * Runs work for everyone who asks, one run at a time: those who ask during a run share the next one.
 * @returns asks for a run; resolves after a run that began after the ask
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let due = false
  let running: Promise<void> | null = null
  async function run(): Promise<void> {
    while (due) {
      due = false
      await work()
    }
    // In the same tick as the last look at `due`: a later ask starts another run.
    running = null
  }
  return () => {
    due = true
    running ??= run()
    return running
  }
}
