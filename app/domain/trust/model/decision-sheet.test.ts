import { expect, test } from "vitest";
import { type DecisionRow, readDecisionSheet, type SheetRefusal } from "./decision-sheet.ts";
import type { SheetCell } from "./sheet-columns.ts";

const sets = [
  { number: 4, names: ["Mật ong, mật khác và nông sản thực phẩm khác", "Honey, other nectars and other farm foods"] },
  { number: 13, names: ["Cà phê, ca cao", "Coffee, cocoa"] },
  { number: 26, names: ["Dịch vụ du lịch cộng đồng"] },
];
const head = ["Tên sản phẩm", "Chủ thể", "Bộ sản phẩm", "Hạng sao", "Số quyết định", "Ngày quyết định"];
const row = ["Cà phê Cầu Đất", "HTX Cầu Đất", 13, 4, "12/QĐ-UBND", "12/03/2025"];

const read = (rows: SheetCell[][], name = "Sheet1") => readDecisionSheet([{ name, rows }], sets);
function rowsOf(rows: SheetCell[][]): DecisionRow[] {
  const sheet = read(rows);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value;
}
const refusalOf = (rows: SheetCell[][]): SheetRefusal | null => {
  const sheet = read(rows);
  return sheet.ok ? null : sheet.error;
};
const withCell = (column: number, cell: SheetCell) =>
  rowsOf([head, row.map((each, i) => (i === column ? cell : each))])[0];

test("a row becomes an award to be; what the sheet leaves out follows from the decision", () => {
  expect(rowsOf([head, row])).toEqual([
    {
      rowNumber: 2,
      cells: {
        certifiedName: "Cà phê Cầu Đất",
        producerName: "HTX Cầu Đất",
        ocopSet: "13",
        stars: "4",
        decisionNo: "12/QĐ-UBND",
        decisionDate: "12/03/2025",
      },
      faults: [],
      values: {
        certifiedName: "Cà phê Cầu Đất",
        producerName: "HTX Cầu Đất",
        addressAsCertified: null,
        ocopSet: 13,
        stars: 4,
        state: "granted",
        decisionNo: "12/QĐ-UBND",
        decisionDate: "2025-03-12",
        validUntil: "2028-03-12",
        issuerLevel: "province",
        issuerName: "UBND tỉnh Lâm Đồng",
      },
    },
  ]);
});

test("the head is found below the office's titles, in another order, among other columns, without marks or in English", () => {
  const heads = [
    ["STT", "so quyet dinh", "NGÀY QUYẾT ĐỊNH", "Hạng sao (3-5)", "Nhóm", "chủ thể", "Tên  sản phẩm *", "Ghi chú"],
    ["No.", "Decision no.", "Decision date", "Stars", "Set", "Producer", "Product name", "Note"],
  ];
  for (const titles of heads) {
    const [read] = rowsOf([
      ["UBND TỈNH LÂM ĐỒNG"],
      ["DANH MỤC SẢN PHẨM OCOP", null],
      titles,
      [1, "9/QĐ", "2025-03-12", "3 sao", "Cà phê, ca cao", "HTX", "Cà phê", "x"],
    ]);
    expect(read).toMatchObject({ rowNumber: 4, values: { certifiedName: "Cà phê", decisionNo: "9/QĐ", stars: 3 } });
  }
});

test("where a sheet has a group and a set, the set is read", () => {
  const [read] = rowsOf([
    ["Nhóm", ...head],
    ["Thực phẩm", ...row],
  ]);
  expect(read?.values?.ocopSet).toBe(13);
});

test("stars may be a number, words or drawn", () => {
  for (const cell of [
    4,
    "4",
    "4 sao",
    "Hạng 4 sao",
    "OCOP 4 sao",
    "4 Stars",
    "★★★★",
    "★★★★☆",
    "⭐⭐⭐⭐",
    "****",
    "bốn sao",
  ])
    expect(withCell(3, cell)?.values?.stars, String(cell)).toBe(4);
  for (const cell of ["sao", "7", "4,5", "tốt", 4.5, true]) {
    expect(withCell(3, cell)?.faults, String(cell)).toEqual([{ column: "stars", fault: "no-stars" }]);
  }
  expect(withCell(3, 2)?.faults).toEqual([{ column: "stars", fault: "stars" }]);
  expect(withCell(3, "Tiềm năng 5 sao")?.values).toMatchObject({
    stars: 5,
    state: "potential_5",
    issuerLevel: "province",
  });
});

test("days may be Excel's, its number, or written day first; impossible ones are told", () => {
  for (const cell of [
    new Date("2025-03-12T00:00:00Z"),
    45728,
    "12/3/2025",
    "12-03-2025",
    "12.03.2025",
    "2025-03-12",
    "ngày 12 tháng 3 năm 2025",
  ])
    expect(withCell(5, cell)?.values?.decisionDate, String(cell)).toBe("2025-03-12");
  for (const cell of [
    "31/02/2025",
    "12/03/25",
    "03/2025",
    2025,
    "hôm qua",
    new Date(Number.NaN),
    new Date("1899-12-31T00:00:00Z"),
  ])
    expect(withCell(5, cell)?.values, String(cell)).toBeNull();
  expect(withCell(5, "31/02/2025")?.faults).toEqual([{ column: "decisionDate", fault: "no-day" }]);
});

test("a set may be its number, alone or before its name, or its name", () => {
  for (const cell of [
    13,
    "13",
    "Bộ 13",
    "13. Cà phê, ca cao",
    "Bộ sản phẩm: Cà phê, ca cao",
    "CA PHE, CA CAO",
    "Coffee, cocoa",
  ])
    expect(withCell(2, cell)?.values?.ocopSet, String(cell)).toBe(13);
  for (const cell of ["Thực phẩm", 0, 27, "1300", "nhóm"])
    expect(withCell(2, cell)?.faults, String(cell)).toEqual([{ column: "ocopSet", fault: "no-set" }]);
});

test("level, authority, end and address are taken where the sheet has them", () => {
  const [read] = rowsOf([
    [...head, "Cấp", "Cơ quan", "Ngày hết hạn", "Địa chỉ"],
    ["Cà phê", "HTX", 13, 3, "1/QĐ", "12/03/2024", "Cấp huyện", "UBND huyện Di Linh", "01/03/2027", "Xã Tân Châu"],
  ]);
  expect(read?.values).toMatchObject({
    issuerLevel: "district",
    issuerName: "UBND huyện Di Linh",
    validUntil: "2027-03-01",
    addressAsCertified: "Xã Tân Châu",
  });
});

test("faults name row and column, all of a row at once, in the order of the columns", () => {
  const [read] = rowsOf([head, ["Cà phê", null, "Nhóm lạ", "xuất sắc", "1/QĐ", "30/02/2025"]]);
  expect(read).toMatchObject({ rowNumber: 2, values: null });
  expect(read?.faults).toEqual([
    { column: "producerName", fault: "missing" },
    { column: "ocopSet", fault: "no-set" },
    { column: "stars", fault: "no-stars" },
    { column: "decisionDate", fault: "no-day" },
  ]);
});

test("a decision that says the same award twice is read once", () => {
  const read = rowsOf([head, row, [], row.map((cell) => (typeof cell === "string" ? ` ${cell} ` : cell))]);
  expect(read.map(({ rowNumber }) => rowNumber)).toEqual([2, 4]);
  expect(read[1]?.faults).toEqual([{ column: "certifiedName", fault: "twice", row: 2 }]);
});

test("empty rows and headings between groups are passed over", () => {
  expect(rowsOf([head, [], ["I. Thực phẩm"], [null, "  "], row])).toHaveLength(1);
});

test("a guard of ours before a leading sign falls away again", () => {
  expect(withCell(0, "'=Cà phê")?.values?.certifiedName).toBe("=Cà phê");
  expect(withCell(0, "'Cà phê'")?.values?.certifiedName).toBe("'Cà phê'");
});

test("a file without a head, without columns or without rows says which", () => {
  expect(
    refusalOf([
      ["Họ tên", "Lương"],
      ["A", 1],
    ]),
  ).toEqual({ code: "no-head" });
  expect(refusalOf([])).toEqual({ code: "no-head" });
  expect(refusalOf([head.slice(0, 4), row.slice(0, 4)])).toEqual({
    code: "columns-missing",
    columns: ["decisionNo", "decisionDate"],
  });
  expect(refusalOf([head])).toEqual({ code: "no-rows" });
  expect(refusalOf([head, ...Array.from({ length: 5001 }, (_, i) => [`Tên ${i}`, ...row.slice(1)])])).toEqual({
    code: "too-many-rows",
  });
});

test("the sheet with the head is read wherever it stands in the book", () => {
  const read = readDecisionSheet(
    [
      { name: "Bìa", rows: [["Danh mục"]] },
      { name: "Tháng 3", rows: [head, row] },
    ],
    sets,
  );
  expect(read.ok && read.value).toHaveLength(1);
});
