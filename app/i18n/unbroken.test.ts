import { expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import ja from "#prisma/demo/text/ja/products.json" with { type: "json" };
import th from "#prisma/demo/text/th/products.json" with { type: "json" };
import { unbrokenRuns } from "./unbroken.ts";

const whole = (text: string, locale: (typeof locales)[number]) =>
  unbrokenRuns(text, locale).flatMap((run) => (run.whole ? [run.text] : []));

test("loanwords and names in Thai letters stay whole, with the word that leads them", () => {
  expect(whole("กาแฟอาราบิกาคั่ว ฮันนี่โปรเซส – กู่เดี่ยน", "th")).toEqual(["อาราบิกา", "ฮันนี่โปรเซส", " –", "กู่เดี่ยน"]);
  expect(whole("ดอกอาร์ติโชกสดจากดาลัด", "th")).toEqual(["อาร์ติโชก", "จากดาลัด"]);
});

test("a word in katakana stays whole while it fits a phone's column", () => {
  expect(whole("カウダット産アラビカコーヒー（水洗式）", "ja")).toEqual(["カウダット", "アラビカコーヒー"]);
  expect(whole("アイウエオカキクケコサシ", "ja")).toEqual([]);
});

test("a dash never begins a line, in any language", () => {
  for (const locale of locales) expect(whole("A – B · C", locale)).toContain(" –");
});

test("the runs are the title, letter by letter", () => {
  for (const { name } of Object.values(th)) {
    expect(join(name, "th")).toBe(name);
    expect(whole(name, "th").every((word) => word.length <= 18)).toBe(true);
  }
  for (const { name } of Object.values(ja)) expect(join(name, "ja")).toBe(name);
});

function join(text: string, locale: (typeof locales)[number]): string {
  return unbrokenRuns(text, locale)
    .map((run) => run.text)
    .join("");
}
