/** Told before an upload and enforced after it. */
export const photoLimits = { count: 8, bytes: 12 * 1024 * 1024, megabytes: 12, pixels: 64_000_000 } as const;
export const photoWidths = [320, 640, 960, 1440] as const;
export const photoFormats = ["webp", "avif"] as const;

export type PhotoKind = "jpeg" | "png" | "webp" | "avif";
export type PhotoProblem =
  | "too-large"
  | "empty"
  | "svg"
  | "heic"
  | "not-photo"
  | "broken"
  | "too-many-pixels"
  | "too-many";

/** What the bytes are, whatever the name says. Drawings with script in them (SVG) are never opened. */
export function photoKindOf(
  bytes: Uint8Array,
): PhotoKind | Extract<PhotoProblem, "empty" | "svg" | "heic" | "not-photo"> {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  const head = latin(bytes.subarray(0, 512));
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) === "ftyp") return /^(avif|avis)/.test(head.slice(8, 12)) ? "avif" : heicOrOther(head);
  return /<svg|<!doctype svg|^\s*(\xef\xbb\xbf)?<\?xml/i.test(head) ? "svg" : "not-photo";
}

function heicOrOther(head: string): "heic" | "not-photo" {
  return /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/.test(head.slice(8, 12)) ? "heic" : "not-photo";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

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
