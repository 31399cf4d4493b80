import type { ExtractorTask } from '#shared/extraction/extraction.ts'
import { answerTasks } from '#shared/extraction/page-tasks.ts'
import { answer } from './answer.ts'
import { domOf } from './sanitise/sanitise.ts'

const dom = domOf(window)

answerTasks<ExtractorTask>(window, (task) => answer(task, dom))
