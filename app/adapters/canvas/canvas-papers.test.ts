import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import type { Paper, PaperBlock } from "#app/shared/paper.ts";
import { readPdf, withoutSpaces } from "#tests/support/read-pdf.ts";
import { canvasPapers } from "./canvas-papers.server.ts";

const words: Record<Locale, string> = {
  vi: "Kết tinh kỳ diệu ếộữẫỗ từ đất lành Đắk R'Lấp · 1.250.000 ₫",
  en: "Gross office, fluffy fjord & AV To “quoted” 2 × 350 g",
  th: "น้ำผึ้งดอกกาแฟ ที่ ฟักทอง ไม้ ญี่ปุ่น น้ำ ปู่ ฎีกา ฐุ กำ",
  ko: "홀빈 원두 달랏 아라비카 커피 (200g) 뷁",
  ja: "コーヒー 佐藤 カナ 珈琲の花の蜂蜜（手作り）ヴェ、ば が",
};
const locales = Object.keys(words) as Locale[];
const printer = canvasPapers();

function paperOf(locale: Locale, blocks: PaperBlock[]): Paper {
  const pageText = (page: number, of: number) => `${page}/${of}`;
  const title = words[locale];
  return { title, locale, portalName: "Đất Lành", running: "DL-7", footer: "Nhà vận hành", pageText, blocks };
}

function tableOf(locale: Locale, rows: number): PaperBlock {
  return {
    kind: "table",
    columns: [
      { head: "HEAD", width: 70 },
      { head: "", width: 30, align: "right" },
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      { lines: [`${words[locale]} ${index}`, "350 g"] },
      { lines: [`${index}.111.111 ₫`] },
    ]),
  };
}

test.each(locales)("what is copied from a paper is what was put in: %s", async (locale) => {
  const text = words[locale];
  const blocks: PaperBlock[] = [
    { kind: "title", text },
    { kind: "heading", text },
    { kind: "text", text },
    { kind: "facts", facts: [{ term: "A", value: text }] },
    { kind: "sums", rows: [{ term: "B", value: "1.250.000 ₫", strong: true }] },
  ];
  const [page = ""] = await readPdf(await printer.print(paperOf(locale, blocks)));
  const found = withoutSpaces(page).split(withoutSpaces(text));
  expect(found).toHaveLength(5);
  expect(page).toContain("1.250.000 ₫");
});

test("all five scripts stand in one paper, each in its own faces", async () => {
  const blocks = locales.map((locale): PaperBlock => ({ kind: "text", text: { text: words[locale], locale } }));
  const [page = ""] = await readPdf(await printer.print(paperOf("vi", blocks)));
  for (const text of Object.values(words)) expect(withoutSpaces(page)).toContain(withoutSpaces(text));
});

test("a long table goes on over pages, with its head and the page's number on each, and loses no row", async () => {
  const pages = await readPdf(await printer.print(paperOf("vi", [tableOf("vi", 60)])));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain("HEAD");
    expect(page).toContain(`${index + 1}/${pages.length}`);
  }
  const whole = pages.join(" ");
  for (let row = 0; row < 60; row += 1) expect(whole).toContain(`₫ ${row} `);
});

test("letters that no face has are boxes that still copy as what they are", async () => {
  const note = "🎁 for you 👨‍👩‍👧 — ܐܒܓ\u200b ok\tdone\u0007";
  const [page = ""] = await readPdf(await printer.print(paperOf("ko", [{ kind: "text", text: note }])));
  expect(page).toContain("🎁 for you 👨‍👩‍👧 —");
  expect(page).toContain("done");
});

test("a word without end and a cell without words are printed too", async () => {
  const endless = "x".repeat(400);
  const blocks: PaperBlock[] = [
    { kind: "text", text: endless },
    { kind: "text", text: "" },
    { kind: "table", columns: [{ head: "", width: 1 }], rows: [[{ lines: [""] }], [{ lines: [] }]] },
    { kind: "table", columns: [], rows: [] },
  ];
  const [page = ""] = await readPdf(await printer.print(paperOf("en", blocks)));
  expect(withoutSpaces(page)).toContain(endless);
});

test("an empty paper is one page", async () => {
  expect(await readPdf(await printer.print(paperOf("en", [])))).toHaveLength(1);
});
