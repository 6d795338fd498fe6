import { widgetFile } from '../../server/routes/widget-files.ts'

/** Bytes a built file costs on the wire. */
export interface BundleSize {
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** Measure a built file as the server sends it from its public address. */
export async function bundleSize(
  text: string,
  from = 'https://cuocthi.cchc.example.gov.vn',
): Promise<BundleSize> {
  const { plain, gzip, br } = widgetFile(text, from)
  return { raw: plain.length, gzip: (await gzip()).length, brotli: (await br()).length }
}
