/** Work that may go on side by side, and work that has to be alone with what both touch. */
export interface Turns {
  /** Runs beside others of its kind; at once, unless someone is alone or waits to be. */
  among<T>(act: () => Promise<T>): Promise<T>
  /** Runs when all that was begun is through; what comes after waits for it. */
  alone<T>(act: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const together = new Set<Promise<unknown>>()
  /** Resolves when those who wanted to be alone so far have been. */
  let last: Promise<void> = Promise.resolve()
  let waiting = 0

  return {
    async among(act) {
      while (waiting > 0) await last
      const work = act()
      together.add(work)
      try {
        return await work
      } finally {
        together.delete(work)
      }
    },

    alone(act) {
      waiting += 1
      const work = last.then(async () => {
        while (together.size > 0) await Promise.allSettled(together)
        return act()
      })
      last = work
        .then(() => undefined)
        .catch(() => undefined)
        .then(() => {
          waiting -= 1
        })
      return work
    },
  }
}
