import type { Sites } from './page.ts'
import { aggregatorSites } from './pages/aggregator.ts'
import { blogSites } from './pages/blog.ts'
import { charsetSites } from './pages/charsets.ts'
import { damageSites } from './pages/damage.ts'
import { drawingSites } from './pages/drawings.ts'
import { extremeSites } from './pages/extreme.ts'
import { heavySites } from './pages/heavy.ts'
import { hostileSites } from './pages/hostile.ts'
import { lettersSites } from './pages/letters.ts'
import { longSites } from './pages/long.ts'
import { minutesSites } from './pages/minutes.ts'
import { newsSites } from './pages/news.ts'
import { trouble } from './pages/trouble.ts'
import { weirSites } from './pages/weir.ts'

/** All pages there are. */
export const sites: Sites = {
  ...newsSites,
  ...blogSites,
  ...aggregatorSites,
  ...lettersSites,
  ...minutesSites,
  ...longSites,
  ...charsetSites,
  ...damageSites,
  ...extremeSites,
  ...heavySites,
  ...hostileSites,
  ...weirSites,
  ...drawingSites,
  ...trouble,
}
