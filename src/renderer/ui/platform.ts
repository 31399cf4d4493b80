/** Whether Command is the key of commands. */
export const isMac = navigator.platform.startsWith('Mac')
