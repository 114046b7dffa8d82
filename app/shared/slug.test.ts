import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

test("Vietnamese marks are taken off", () => {
  expect(slugOf("Cà phê Arabica Cầu Đất rang mộc")).toBe("ca-phe-arabica-cau-dat-rang-moc");
  expect(slugOf("Thổ cẩm K'Ho — khăn choàng")).toBe("tho-cam-kho-khan-choang");
});

test("other scripts keep their letters", () => {
  expect(slugOf("カウダットの コーヒー")).toBe("カウダットの-コーヒー".normalize("NFC"));
  expect(slugOf("달랏 딸기잼")).toBe("달랏-딸기잼");
});

test("a long name is cut at a word, and emoji leave nothing behind", () => {
  const slug = slugOf("rất nhiều chữ trong một cái tên sản phẩm thật là dài và còn dài hơn nữa 🍓🍓");
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toMatch(/^[a-z0-9-]*[a-z0-9]$/);
  expect(slugOf("🍓🍓")).toBe("");
});

test("a taken address gets the next number", () => {
  expect(freeSlug("tra", new Set(["tra", "tra-2"]))).toBe("tra-3");
  expect(freeSlug("tra", new Set())).toBe("tra");
});
