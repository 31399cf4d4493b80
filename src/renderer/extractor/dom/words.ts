export { countWords } from '#shared/words.ts'
