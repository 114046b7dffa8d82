import fc from "fast-check";
import { expect, test } from "vitest";
import { findStatementHead, readStatement } from "./bank-statement.ts";
import { dongOf, statementDay } from "./statement-cell.ts";

const head = ["Ngày giao dịch", "Ghi nợ", "Ghi có", "Nội dung", "Số tham chiếu"];
const read = (rows: string[][]) => {
  const found = findStatementHead(rows);
  if (!found) throw new Error("no head");
  return readStatement(rows, found);
};

test("amounts are read as banks print them", () => {
  for (const typed of [
    "1250000",
    "1.250.000",
    "1,250,000",
    "1,250,000.00",
    "1.250.000,00",
    "+1 250 000 VND",
    "1250000đ",
  ])
    expect([typed, dongOf(typed)]).toEqual([typed, 1_250_000]);
  expect(["1.250", "1,250", "-1.250.000", "0"].map(dongOf)).toEqual([1_250, 1_250, -1_250_000, 0]);
  expect(["", " ", "-"].map(dongOf)).toEqual(["nothing", "nothing", "nothing"]);
});

test("what is no whole number of dong, or could be two, is not guessed at", () => {
  for (const typed of ["12.50", "1.25", "1.250,000", "1,2,3", "1e6", "=1+1", "abc", "1.250.00", "٣", "9".repeat(30)])
    expect([typed, dongOf(typed)]).toEqual([typed, null]);
});

test("days are read day first, with or without a time", () => {
  for (const typed of [
    "24/11/2026",
    "24-11-2026",
    "24.11.2026",
    "2026-11-24",
    "24/11/2026 10:20:30",
    "2026-11-24T10:20:30",
  ])
    expect([typed, statementDay(typed)]).toEqual([typed, "2026-11-24"]);
  for (const typed of ["", "31/02/2026", "11/24/2026", "24/11/26", "yesterday", "2026-13-01"])
    expect([typed, statementDay(typed)]).toEqual([typed, null]);
});

test("columns are known by their headings, in Vietnamese or English, in any order, under a bank's own lines", () => {
  const rows = [
    ["NGÂN HÀNG"],
    [],
    ["Reference", "Description", "Credit (VND)", "Date"],
    ["FT1", "K7PQ2XWM", "1.250", "24/11/2026"],
  ];
  expect(read(rows).lines).toEqual([
    { row: 4, bookedOn: "2026-11-24", amountMinor: 1_250, text: "K7PQ2XWM", reference: "FT1" },
  ]);
  const two = [
    ["Ngày GD/ Transaction date", "PS Có/ Credit", "Diễn giải/ Details"],
    ["24/11/2026", "5,000", "x"],
  ];
  expect(read(two).lines).toMatchObject([{ amountMinor: 5_000, reference: "" }]);
  expect(
    findStatementHead([
      ["Ngày", "Ghi có"],
      ["24/11/2026", "1"],
    ]),
  ).toBeNull();
});

test("only money that came in is a line; sums, balances, empty rows and money that went out are passed over", () => {
  const { lines, faulty } = read([
    head,
    ["24/11/2026", "", "1.250.000", "K7PQ2XWM", "FT1"],
    ["24/11/2026", "50.000", "", "phí", "FT2"],
    ["24/11/2026", "", "0", "x", "FT3"],
    [],
    ["Tổng cộng", "50.000", "1.250.000", "", ""],
    ["", "", "9.000.000", "Số dư cuối kỳ", ""],
  ]);
  expect(lines.map(({ row }) => row)).toEqual([2]);
  expect(faulty).toEqual([]);
});

test("a cell that cannot be read is told by row, column and value, and the other rows go on", () => {
  const { lines, faulty } = read([
    [...head, "Loại tiền"],
    ["31/02/2026", "", "1.250.000", "a", "FT1", "VND"],
    ["24/11/2026", "", "12,5 triệu", "b", "FT2", "VND"],
    ["24/11/2026", "", "99.999.999.999", "c", "FT3", "VND"],
    ["24/11/2026", "", "1.000", "d", "FT4", "USD"],
    ["24/11/2026", "", "1.000", "e", "FT5", "VND"],
  ]);
  expect(faulty).toEqual([
    { row: 2, column: "date", value: "31/02/2026" },
    { row: 3, column: "amount", value: "12,5 triệu" },
    { row: 4, column: "amount", value: "99.999.999.999" },
    { row: 5, column: "currency", value: "USD" },
  ]);
  expect(lines.map(({ row }) => row)).toEqual([6]);
});

const hostile = [
  "24/11/2026",
  "31/02/2026",
  "1.000",
  "-5",
  "9999999999",
  "K7PQ\u0000",
  "\ud800",
  "🎁",
  "x".repeat(5_000),
  "=1+1",
];

test("no text in any cell breaks the reading, and every line is one the table can hold", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom(...hostile));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
      for (const { amountMinor, text, bookedOn } of read([head, ...rows]).lines) {
        expect(Number.isSafeInteger(amountMinor) && amountMinor > 0 && amountMinor < 2 ** 31).toBe(true);
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text).not.toContain("\u0000");
        expect(bookedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    }),
  );
});
