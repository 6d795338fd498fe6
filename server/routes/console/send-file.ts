const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** A name that every system takes, and no header breaks at. */
const NAME = /^[a-z0-9][a-z0-9.-]*\.(xlsx|csv)$/

/** Send something to be kept as a file of this name: plain ASCII, ending in .xlsx or .csv. Nobody on the way keeps it. */
export function sendFile(content: Uint8Array | ReadableStream<Uint8Array>, name: string): Response {
  if (!NAME.test(name)) throw new Error(`${name} is no name for a file`)
  const body = content instanceof Uint8Array ? new Uint8Array(content) : content
  return new Response(body, {
    headers: {
      'Content-Type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(content instanceof Uint8Array && { 'Content-Length': String(content.length) }),
    },
  })
}
