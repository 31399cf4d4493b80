import type { Plugin } from 'vite'

export const TEXT_FILE: string
export const LIST_FILE: string
export function bundledPackages(folders: { readonly root: string }): () => Plugin
