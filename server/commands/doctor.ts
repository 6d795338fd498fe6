import { diagnose } from '../portal/doctor/diagnose.ts'
import { hasError } from '../portal/doctor/finding.ts'
import { sayDiagnosis } from '../portal/doctor/say-diagnosis.ts'
import { ServerFacts } from '../portal/doctor/server-facts.ts'
import { fetchPage } from '../portal/doctor/visit/fetch-page.ts'
import { visitPolicy } from '../portal/doctor/visit/visit-policy.ts'
import { VisitRefused } from '../portal/doctor/visit/visit-refused.ts'

const TIMEOUT_MS = 10_000

/**
 * `agency-quiz doctor <url>`: read a portal's page, ask the contest server what it knows of it, and print what is
 * wrong and what to change. Gives the exit code: 0 when a visitor can take part and nothing is in error, else 1.
 */
export async function doctor(address: string, server: string, print: (line: string) => void): Promise<0 | 1> {
  try {
    const page = await fetchPage(address, visitPolicy(server))
    const diagnosis = diagnose(page, await askServer(server, page.url.origin))
    for (const line of sayDiagnosis(diagnosis)) print(line)
    return hasError(diagnosis.findings) || diagnosis.wayIn === undefined ? 1 : 0
  } catch (error) {
    if (!(error instanceof VisitRefused)) throw error
    print(`Không kiểm tra được ${address}: ${error.message}`)
    return 1
  }
}

async function askServer(server: string, origin: string): Promise<ServerFacts> {
  const url = new URL(`/embed/facts.json?host=${encodeURIComponent(origin)}`, server)
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    return ServerFacts.parse(await response.json())
  } catch {
    throw new Error(`Máy chủ cuộc thi ở ${server} không trả lời; chỉ rõ bằng --server https://…`)
  }
}
