import { expect, it } from 'vitest'
import { LibraryFile } from '#shared/model.ts'
import { newId } from '../names/ids.ts'
import { keepOne, noted, openOn, testClip } from '../testing/test-store.ts'
import { type UnreliableDisk, unreliableDisk } from '../testing/unreliable-disk.ts'

const LAPTOP = { me: { host: 'laptop', user: 'ada' } }
const noon = Date.parse('2026-03-04T12:00:00Z')
const at = (minutes: number) => ({ now: () => new Date(noon + minutes * 60_000) })
const lockOn = async (disk: UnreliableDisk) => JSON.parse(Buffer.from(await disk.read('/library/lock.json')).toString())

it('says in lock.json which computer writes, and removes it when the library is closed', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk, at(0))
  expect(await lockOn(disk)).toEqual({
    host: 'desk',
    user: 'ada',
    pid: process.pid,
    startedAt: '2026-03-04T12:00:00.000Z',
    seenAt: '2026-03-04T12:00:00.000Z',
  })
  await store.close()
  expect(disk.files()).not.toContain('/library/lock.json')
})

it('is read-only, with a sentence, while another computer was seen in the last five minutes', async () => {
  const disk = unreliableDisk()
  const desk = await openOn(disk, at(0))
  const id = await keepOne(desk)
  const before = disk.files()
  const laptop = await openOn(disk, { ...at(4.9), cache: '/other-cache' }, LAPTOP)
  expect(laptop.readOnly()).toContain('“desk”')
  expect(laptop.notices()).toMatchObject([{ kind: 'read-only', message: laptop.readOnly() }])
  expect((await laptop.article(id)).id).toBe(id)
  const { article, files } = testClip('another')
  await expect(laptop.change(id, noted('x'))).rejects.toMatchObject({ code: 'read-only', message: laptop.readOnly() })
  await expect(laptop.keep(article, files)).rejects.toMatchObject({ code: 'read-only' })
  await expect(laptop.changeQueue(() => [])).rejects.toMatchObject({ code: 'read-only' })
  await laptop.close()
  expect(disk.files().filter((path) => !path.startsWith('/other-cache'))).toEqual(before)
  expect((await lockOn(disk)).host).toBe('desk')
})

it('removes control characters from the name of a computer, whether its clock is ahead or not', async () => {
  for (const minutes of [0, 60]) {
    const disk = unreliableDisk()
    await openOn(disk, at(minutes), { me: { host: 'desk\u0007\u001b[2J', user: 'ada' } })
    const laptop = await openOn(disk, { ...at(0), cache: '/other-cache' }, LAPTOP)
    expect(laptop.readOnly()).toContain('“desk[2J”')
  }
})

it('takes over, with a sentence, from a computer not seen for five minutes; that one then only reads', async () => {
  const disk = unreliableDisk()
  let minutes = 0
  const desk = await openOn(disk, { now: () => new Date(noon + minutes * 60_000) })
  const id = await keepOne(desk)
  minutes = 6
  const laptop = await openOn(disk, { ...at(6), cache: '/other-cache' }, LAPTOP)
  expect(laptop.readOnly()).toBeNull()
  expect(laptop.notices()).toMatchObject([{ kind: 'taken-over' }])
  expect(laptop.notices()[0]?.message).toContain('“desk”')
  await laptop.change(id, noted('on the laptop'))
  // It wakes from its sleep, and looks before it writes.
  await expect(desk.change(id, noted('on the desk'))).rejects.toMatchObject({ code: 'read-only' })
  expect(desk.readOnly()).toContain('“laptop”')
  expect((await desk.article(id)).note).toBe('on the laptop')
  await desk.close()
  expect((await lockOn(disk)).host).toBe('laptop')
})

it('a time in the future does not say that the computer is gone: only the user can take over', async () => {
  const disk = unreliableDisk()
  const desk = await openOn(disk, at(60))
  const id = await keepOne(desk)
  const laptop = await openOn(disk, { ...at(0), cache: '/other-cache' }, LAPTOP)
  expect(laptop.readOnly()).toMatch(/“desk”, whose clock is ahead .+it says 2026-03-04 13:00 UTC.+ take it over/)
  expect(laptop.canTakeOver()).toBe(true)
  await expect(laptop.change(id, noted('x'))).rejects.toMatchObject({ code: 'read-only' })
  expect((await lockOn(disk)).host).toBe('desk')
  await laptop.takeOver()
  expect(laptop.readOnly()).toBeNull()
  expect(laptop.canTakeOver()).toBe(false)
  expect((await lockOn(disk)).host).toBe('laptop')
  await laptop.change(id, noted('taken over'))
  expect((await laptop.article(id)).note).toBe('taken over')
  await laptop.close()
  expect(disk.files()).not.toContain('/library/lock.json')
})

it('the name of a computer is shown without control characters, also where its clock is ahead', async () => {
  const disk = unreliableDisk()
  await openOn(disk, at(60), { me: { host: `de\u001b[2Jsk\u202e${'x'.repeat(5_000)}`, user: 'eve' } })
  const sentence = (await openOn(disk, { ...at(0), cache: '/other-cache' }, LAPTOP)).readOnly() ?? ''
  expect(sentence).toContain('“de[2Jskxx')
  expect(sentence).not.toMatch(/[\p{Cc}\u202e]/u)
  expect(sentence.length).toBeLessThan(700)
})

it('a library that does not open is no longer locked', async () => {
  const disk = unreliableDisk()
  await (await openOn(disk)).close()
  const refused = new Error('what comes before the rows failed')
  const deferRowsUntil = Promise.reject(refused)
  await expect(openOn(disk, { deferRowsUntil })).rejects.toBe(refused)
  expect(disk.files()).not.toContain('/library/lock.json')
})

it('a computer whose clock is a little ahead was just seen, and is not taken over from', async () => {
  const disk = unreliableDisk()
  await openOn(disk, at(3))
  const laptop = await openOn(disk, { ...at(0), cache: '/other-cache' }, LAPTOP)
  expect(laptop.readOnly()).toContain('is open on “desk”')
  expect(laptop.canTakeOver()).toBe(false)
  await expect(laptop.takeOver()).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await lockOn(disk)).host).toBe('desk')
})

it('a lock that this computer left behind is ignored', async () => {
  const disk = unreliableDisk()
  const killed = await openOn(disk, at(0))
  await keepOne(killed)
  const store = await openOn(disk, at(0.1))
  expect(store.readOnly()).toBeNull()
  expect(store.notices()).toEqual([])
})

it('a lock.json that cannot be read is ignored', async () => {
  const disk = unreliableDisk()
  await (await openOn(disk)).close()
  await disk.create('/library/lock.json', Buffer.from('{'))
  expect((await openOn(disk)).readOnly()).toBeNull()
})

it('a folder that cannot be written is opened read-only', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store)
  await store.close()
  const refuse = async () => {
    throw Object.assign(new Error('read-only'), { code: 'EROFS' })
  }
  const reader = await openOn({ ...disk, create: refuse, rename: refuse, append: refuse })
  expect(reader.readOnly()).toMatch(/cannot be written/)
  expect((await reader.article(id)).id).toBe(id)
  await expect(reader.change(id, noted('x'))).rejects.toMatchObject({ code: 'read-only' })
})

it('a library of a newer format is opened read-only, and nothing in it is touched', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store)
  await store.close()
  const library = LibraryFile.parse(JSON.parse(Buffer.from(await disk.read('/library/library.json')).toString()))
  disk.corrupt('/library/library.json', () => Buffer.from(JSON.stringify({ ...library, format: 2, more: 1 })))
  const before = disk.files().filter((path) => path.startsWith('/library'))
  const newer = await openOn(disk)
  expect(newer.readOnly()).toMatch(/newer Commonplace/)
  expect((await newer.article(id)).id).toBe(id)
  await expect(newer.change(id, noted('x'))).rejects.toMatchObject({ code: 'library-newer' })
  await newer.close()
  expect(disk.files().filter((path) => path.startsWith('/library'))).toEqual(before)
  disk.corrupt('/library/library.json', () => Buffer.from(JSON.stringify({ format: 3, id: newId(), other: true })))
  await expect(openOn(disk)).rejects.toMatchObject({ code: 'library-newer' })
})

it('one article of a newer format makes the library read-only, and is left as it is', async () => {
  const disk = unreliableDisk(5_000)
  const store = await openOn(disk)
  const id = await keepOne(store)
  const other = await keepOne(store, 'another')
  const path = `/library/${store.rows().get(id)?.folder}/article.json`
  await store.close()
  const written = JSON.stringify({ ...JSON.parse(Buffer.from(await disk.read(path)).toString()), format: 2, shape: [] })
  await disk.create('/library/.newer', Buffer.from(written))
  await disk.rename('/library/.newer', path)
  const opened = await openOn(disk)
  expect(opened.readOnly()).toMatch(/newer Commonplace/)
  expect([...opened.rows().keys()]).toEqual([other])
  expect(Buffer.from(await disk.read(path)).toString()).toBe(written)
})
