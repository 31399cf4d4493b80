import type { Sites } from '../page.ts'

/** Addresses that fail, each in its own way; with any query. */
export const failingSites: Sites = {
  '/fail/500': { status: 500, body: 'Oh no' },
  '/fail/401': { status: 401, body: 'Who are you?' },
  '/fail/404': { status: 404, body: 'Not here' },
  '/fail/410': { status: 410, body: 'No longer here' },
  '/fail/pdf': { type: 'application/pdf', body: '%PDF-1.7\n1 0 obj' },
  '/fail/empty': { body: '' },
  '/fail/links': {
    body: '<!doctype html><title>Links</title><nav><a href="/a">A</a> <a href="/b">B</a></nav><ul><li><a href="/c">C</a></ul>',
  },
}
