import { create } from 'zustand'
import type { Engine } from '#shared/requests/shell.ts'
import { askShell } from '../bridge.ts'

/** The engine that this window runs on. It stays the same for as long as the window is open. */
export const useEngine = create<Engine>(() => ({ use: 'current', chromium: '' }))

export async function followEngine(): Promise<void> {
  await askShell('engine', {}).then(useEngine.setState, () => undefined)
}
