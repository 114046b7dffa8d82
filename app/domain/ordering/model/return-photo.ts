/** Told before an upload and enforced after it. */
export const returnPhotoLimits = {
  bytes: 12 * 1024 * 1024,
  megabytes: 12,
  pixels: 64_000_000,
  smallestSide: 60,
} as const;
export const returnPhotoWidths = [320, 1280] as const;

export type ReturnPhotoProblem = "too-large" | "not-photo" | "broken" | "too-many-pixels" | "too-small";

/** Never an address: who may see a photo is asked each time. */
export function returnPhotoKey(digest: string, width: (typeof returnPhotoWidths)[number]): string {
  return `returns/${digest}/${width}.webp`;
}

export function returnPhotoWidth(asked: string | null): (typeof returnPhotoWidths)[number] {
  return asked === String(returnPhotoWidths[0]) ? returnPhotoWidths[0] : returnPhotoWidths[1];
}
