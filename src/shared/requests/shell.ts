import { z } from 'zod'
import { asks, nothing } from '#shared/request.ts'

/** Few things that only the desktop can do; never sent over the socket. */
export const shellRequests = {
  'choose-folder': asks<{ folder: string | null }>()(
    'Asks the user for a folder.',
    z.object({ title: z.string().max(200) }),
  ),
  'open-address': asks<{ opened: boolean }>()(
    'Opens an http, https or mailto address in the browser, after a click.',
    z.object({ url: z.string().max(8_192) }),
  ),
  'show-folder': asks<{ shown: boolean }>()(
    'Shows a folder chosen in this session in the file manager.',
    z.object({ folder: z.string() }),
  ),
  'clipboard-address': asks<{ url: string | null }>()(
    'Gives the address on the clipboard; null when anything else is there, which is never handed on.',
    z.object({}).strict(),
  ),
  'show-library': asks<{ shown: boolean }>()('Shows the folder of the library in the file manager.', nothing),
  'show-log': asks<{ shown: boolean }>()('Shows the log of this program in the file manager.', nothing),
} as const
