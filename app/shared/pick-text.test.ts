import { expect, test } from "vitest";
import { pickText } from "./pick-text.ts";

test("a text is read in the reader's language, else in English, else in Vietnamese, and says in which", () => {
  expect(pickText({ vi: "Vườn", en: "Garden", ja: "畑" }, "ja")).toEqual({ text: "畑", lang: undefined });
  expect(pickText({ vi: "Vườn", en: "Garden" }, "ja")).toEqual({ text: "Garden", lang: "en" });
  expect(pickText({ vi: "Vườn", en: "", ja: "" }, "ja")).toEqual({ text: "Vườn", lang: "vi" });
  expect(pickText({ en: "Garden" }, "vi")).toEqual({ text: "Garden", lang: "en" });
});

test("an empty text is none", () => {
  expect(pickText({ vi: "", en: "", th: "สวน" }, "ko")).toBeNull();
});
