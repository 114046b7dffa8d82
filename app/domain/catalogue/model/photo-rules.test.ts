import { expect, test } from "vitest";
import { photoFileOf, photoKindOf } from "./photo-rules.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a photo is known by its first bytes, not by its name", () => {
  expect(photoKindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("jpeg");
  expect(photoKindOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe("png");
  expect(photoKindOf(bytes("RIFF....WEBPVP8 "))).toBe("webp");
  expect(photoKindOf(bytes("\0\0\0 ftypavif"))).toBe("avif");
});

test("what is no photo is told apart", () => {
  expect(photoKindOf(bytes('<svg xmlns="x"><script>1</script></svg>'))).toBe("svg");
  expect(photoKindOf(bytes('  <?xml version="1.0"?><!-- --><svg/>'))).toBe("svg");
  expect(photoKindOf(bytes("\0\0\0 ftypheic"))).toBe("heic");
  expect(photoKindOf(bytes("%PDF-1.7"))).toBe("not-photo");
  expect(photoKindOf(bytes("GIF89a"))).toBe("not-photo");
  expect(photoKindOf(bytes("<html>"))).toBe("not-photo");
  expect(photoKindOf(new Uint8Array())).toBe("empty");
});

test("only the four widths in two formats have an address", () => {
  expect(photoFileOf("640.webp")).toEqual({ width: 640, format: "webp" });
  expect(photoFileOf("1440.avif")).toEqual({ width: 1440, format: "avif" });
  for (const file of ["original", "641.webp", "640.jpg", "../640.webp", "640.webp.exe", ""])
    expect(photoFileOf(file)).toBeNull();
});
