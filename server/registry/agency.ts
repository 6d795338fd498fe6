/** Who is compared (cơ quan/đơn vị), and with whom: its block (khối). */
export interface Agency {
  readonly id: string
  readonly name: string
  readonly block: string
  /** Staff on the payroll, for participation rates; null when not known. */
  readonly headcount: number | null
  /** Its registered sites: exact origins such as `https://sonoivu.phutho.gov.vn`. */
  readonly sites: readonly string[]
}
