import type { Sites } from './page.ts'
import { trouble } from './pages/trouble.ts'

/** All pages there are. */
export const sites: Sites = { ...trouble }
