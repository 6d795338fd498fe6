import { fileURLToPath } from 'node:url'
import { drawable } from '../../server/contest/contest.ts'
import { readFolder } from '../../server/folder/read-folder.ts'

/** The Phú Thọ contest as this repository offers it. */
export const phuTho = readFolder(fileURLToPath(new URL('../../demo/phu-tho-2024', import.meta.url)))

/** Its questions that may be drawn. */
export const drawn = drawable(phuTho.parts.bank)
