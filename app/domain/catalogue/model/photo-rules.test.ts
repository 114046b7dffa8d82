import { expect, test } from "vitest";
import { photoFileOf } from "./photo-rules.ts";

test("only the four widths in two formats have an address", () => {
  expect(photoFileOf("640.webp")).toEqual({ width: 640, format: "webp" });
  expect(photoFileOf("1440.avif")).toEqual({ width: 1440, format: "avif" });
  for (const file of ["original", "641.webp", "640.jpg", "../640.webp", "640.webp.exe", ""])
    expect(photoFileOf(file)).toBeNull();
});
