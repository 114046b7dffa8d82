/** Told before a scan is sent and enforced after it. Wide enough to read a page of small print. */
export const scanLimits = { pages: 8, bytes: 10 * 1024 * 1024, megabytes: 10, pixels: 64_000_000 } as const;
export const scanWidths = [480, 960, 1600] as const;
const scanFormats = ["webp", "avif"] as const;

export type ScanProblem = "too_large" | "not_image" | "broken" | "too_many_pixels" | "too_many" | "none";

/** The stored name of a width, as in /scans/{digest}/{file}; null when there is no such width or format. */
export function scanFormatOf(file: string): (typeof scanFormats)[number] | null {
  const [, width = "", format = ""] = /^(\d{3,4})\.(webp|avif)$/.exec(file) ?? [];
  if (!scanWidths.some((each) => String(each) === width)) return null;
  return scanFormats.find((each) => each === format) ?? null;
}

export function scanKey(digest: string, file: string): string {
  return `scans/${digest}/${file}`;
}
