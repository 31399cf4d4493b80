import { answerTasks } from '#shared/extraction/page-tasks.ts'
import type { RasterTask } from '#shared/extraction/rasterising.ts'
import { draw } from './draw.ts'

answerTasks<RasterTask>(window, draw)
