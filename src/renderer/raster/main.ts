import { answerTasks } from '#shared/page-tasks.ts'
import type { RasterTask } from '#shared/rasterising.ts'
import { draw } from './draw.ts'

answerTasks<RasterTask>(window, draw)
