/** Whether the system opens links with this copy of the program. Off until the user allows it. */
export interface LinkOpener {
  isOn(): Promise<boolean>
  /** Turning it off gives links back to the program that opened them before. @throws Refusal with a sentence */
  set(on: boolean): Promise<void>
}
