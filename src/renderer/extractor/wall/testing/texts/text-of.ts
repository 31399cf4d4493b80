import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import type { TemplateName, WallText } from '../wall-templates.ts'

/** Makes the texts of walls of one kind that are built in one way. */
export const textOf =
  (kind: WallKind, template: TemplateName) =>
  (
    language: string,
    title: string,
    heading: string,
    lines: readonly string[],
    controls: readonly string[] = [],
  ): WallText => ({ kind, language, template, title, heading, lines, controls })
