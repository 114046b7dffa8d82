import { expect, test } from "vitest";
import { photoKindOf } from "./photo-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const jpegStart = "\xff\xd8\xff\xe0\0\x10JFIF";
const pngStart = "\x89PNG\r\n\x1a\n";

test("a photo is known by its first bytes, not by its name", () => {
  expect(photoKindOf(bytes(jpegStart))).toBe("jpeg");
  expect(photoKindOf(bytes(pngStart))).toBe("png");
  expect(photoKindOf(bytes("RIFF....WEBPVP8 "))).toBe("webp");
  expect(photoKindOf(bytes("\0\0\0 ftypavif"))).toBe("avif");
  expect(photoKindOf(bytes("\0\0\0 ftypmif1\0\0\0\0mif1avifmiaf"))).toBe("avif");
});

test.each([
  ["svg", '<svg xmlns="x"><script>1</script></svg>'],
  ["svg", '  <?xml version="1.0"?><!-- --><svg/>'],
  ["svg", '\xef\xbb\xbf<?xml version="1.0"?><svg/>'],
  ["heic", "\0\0\0 ftypheic"],
  ["heic", "\0\0\0 ftypmif1\0\0\0\0mif1heic"],
  ["video", "\0\0\0 ftypisom"],
  ["video", "\0\0\0 ftypavis"],
  ["pdf", "%PDF-1.7"],
  ["pdf", "\n\n%PDF-1.4"],
  ["gif", "GIF89a"],
  ["tiff", "II*\0"],
  ["tiff", "MM\0*"],
  ["web-page", "<html>"],
  ["web-page", "<!DOCTYPE html><svg></svg>"],
  ["web-page", "x<script>1</script>"],
  ["web-page", "<?php echo 1;"],
  ["not-photo", "just words"],
  ["not-photo", "RIFF....WAVEfmt "],
  ["empty", ""],
])("what is no photo is told apart: %s", (kind, text) => {
  expect(photoKindOf(bytes(text))).toBe(kind);
});

test.each([
  ["a page", `${jpegStart}<html><body>`],
  ["a script", `${jpegStart}${"x".repeat(9_000)}<script>alert(1)</script>`],
  ["a document", `${pngStart}%PDF-1.4`],
  ["an archive", `${pngStart}..PK\x01\x02${"n".repeat(42)}PK\x05\x06${"\0".repeat(18)}`],
])("a picture that is %s as well is none", (_what, text) => {
  expect(photoKindOf(bytes(text))).toBe("two-faced");
});

test("what cameras put behind or into a photo makes it no other thing", () => {
  const film = "\0\0\0\x18ftypmp42";
  const notes = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF></rdf:RDF></x:xmpmeta>';
  expect(photoKindOf(bytes(`${jpegStart}${notes}\xff\xd9${film}`))).toBe("jpeg");
  expect(photoKindOf(bytes(`${jpegStart}PK\x05\x06 by chance`))).toBe("jpeg");
});
