import type { OtherKind } from "./photo-kind.ts";

/** Told before an upload and enforced after it. */
export const photoLimits = {
  count: 8,
  bytes: 12 * 1024 * 1024,
  megabytes: 12,
  pixels: 64_000_000,
  /** Of the shorter side. */
  smallestSide: 100,
} as const;
export const photoWidths = [320, 640, 960, 1440] as const;
export const photoFormats = ["webp", "avif"] as const;
/** No file up to this width is larger than this: a list shows two dozen of them. */
export const photoCard = { width: 640, bytes: 120_000 } as const;
/** Raised when photos are encoded differently: addresses are kept for ever, so new bytes need new ones. */
export const photoEncoding = 2;

export type PhotoProblem =
  | OtherKind
  | "too-large"
  | "too-small"
  | "too-many-pixels"
  | "animated"
  | "broken"
  | "too-many";

/** The stored name of a width, as in /photos/{digest}/{file}; null when there is no such width or format. */
export function photoFileOf(file: string): { width: number; format: (typeof photoFormats)[number] } | null {
  const [, width = "", format = ""] = /^(\d{3,4})\.(webp|avif)$/.exec(file) ?? [];
  const known = photoWidths.find((each) => String(each) === width);
  return known && (format === "webp" || format === "avif") ? { width: known, format } : null;
}

/** Every file that is stored of a photo. */
export const photoFiles: readonly string[] = [
  "original",
  ...photoWidths.flatMap((width) => photoFormats.map((format) => `${width}.${format}`)),
];

export function photoKey(digest: string, file: string): string {
  return `photos/${digest}/${file}`;
}

/** The largest width, for whoever fetches a photo once: search engines and merchant feeds. */
export function photoAddress(digest: string): string {
  return `/photos/${digest}/${photoWidths.at(-1)}.webp`;
}
