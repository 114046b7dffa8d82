export const photoKinds = ["jpeg", "png", "webp", "avif"] as const;
export type PhotoKind = (typeof photoKinds)[number];
export type OtherKind =
  | "empty"
  | "svg"
  | "web-page"
  | "gif"
  | "tiff"
  | "pdf"
  | "heic"
  | "video"
  | "not-photo"
  | "two-faced";

/** What the bytes are, whatever the name says. Drawings with script in them (SVG) are never opened. */
export function photoKindOf(bytes: Uint8Array): PhotoKind | OtherKind {
  if (bytes.length === 0) return "empty";
  const kind = firstBytesOf(bytes);
  return isPhotoKind(kind) && hidesAnother(bytes) ? "two-faced" : kind;
}

export function isPhotoKind(kind: string): kind is PhotoKind {
  return photoKinds.some((each) => each === kind);
}

function firstBytesOf(bytes: Uint8Array): PhotoKind | OtherKind {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  const head = ascii(bytes.subarray(0, 512));
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) === "ftyp") return boxedKind(head);
  if (head.startsWith("GIF8")) return "gif";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff";
  if (head.includes("%PDF-")) return "pdf";
  if (/<!doctype html|<html[\s>]/i.test(head)) return "web-page";
  if (/<svg|<!doctype svg|^[^<]{0,8}<\?xml/i.test(head)) return "svg";
  return script.test(head) ? "web-page" : "not-photo";
}

/** The family of AVIF, HEIC and MP4 names itself in its first box, and there may be several names. */
function boxedKind(head: string): PhotoKind | OtherKind {
  const first = head.slice(8, 12);
  const others = head.slice(16, 48);
  if (first === "avif" || (/^(mif1|miaf)$/.test(first) && others.includes("avif"))) return "avif";
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(first)) return "heic";
  return first === "avis" || /^(isom|iso\d|mp4\d|qt {2}|M4V |3gp\d|avc1)$/.test(first) ? "video" : "not-photo";
}

const script = /<(?:!doctype html|html[\s>]|script[\s>]|\?php\s)/i;
const archiveEntry = "PK\x01\x02";
const archiveEnd = "PK\x05\x06";
const longestArchiveEnd = 22 + 0xffff;

/**
 * A picture that is a page, a script, a document or an archive as well. What cameras put behind a photo (a depth map, a
 * short film) is no such thing: it is left behind when the photo is drawn anew.
 */
function hidesAnother(bytes: Uint8Array): boolean {
  const text = ascii(bytes);
  return text.slice(0, 1024).includes("%PDF-") || script.test(text) || isArchive(text);
}

function isArchive(text: string): boolean {
  const end = text.lastIndexOf(archiveEnd);
  return end > text.length - longestArchiveEnd && end > 0 && text.lastIndexOf(archiveEntry, end) !== -1;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** One letter a byte; true for ASCII only. */
function ascii(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
