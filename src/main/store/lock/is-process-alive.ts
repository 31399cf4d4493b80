import { hasCode } from '../../errno.ts'

/** Whether a process runs on this computer. Another process may have been given the number of one that has ended. */
export function isProcessAlive(pid: number): boolean {
  // The system takes 0 for a group of processes.
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return hasCode(thrown, 'EPERM')
  }
}
