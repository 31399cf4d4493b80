export { countWords } from '#shared/text/words.ts'
