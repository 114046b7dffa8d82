import { foldedName } from "./folded-name.ts";

export const sheetColumns = [
  "certifiedName",
  "producerName",
  "addressAsCertified",
  "ocopSet",
  "stars",
  "decisionNo",
  "decisionDate",
  "validUntil",
  "issuerLevel",
  "issuerName",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];
export type SheetCell = string | number | boolean | Date | null;
export type SheetRows = readonly (readonly SheetCell[])[];

export const neededColumns = [
  "certifiedName",
  "producerName",
  "ocopSet",
  "stars",
  "decisionNo",
  "decisionDate",
] as const satisfies readonly SheetColumn[];

/** A list printed by an office begins with its titles; its head comes within so many rows. */
const headWithin = 20;

/** How a column is called, the clearest name first: where a sheet has two that fit, the clearer one is read. */
const namesOf: Record<SheetColumn, readonly string[]> = {
  certifiedName: [
    "ten san pham",
    "ten san pham ocop",
    "ten san pham duoc cong nhan",
    "san pham",
    "certified name",
    "product name",
    "name of product",
    "product",
  ],
  producerName: [
    "chu the",
    "ten chu the",
    "chu the ocop",
    "chu the san xuat",
    "co so san xuat",
    "don vi san xuat",
    "nha san xuat",
    "producer",
    "producer name",
    "name of producer",
    "maker",
  ],
  addressAsCertified: ["dia chi", "dia chi chu the", "dia chi san xuat", "dia diem", "address"],
  ocopSet: [
    "bo san pham",
    "bo san pham nhom",
    "bo",
    "nhom san pham",
    "nhom",
    "nganh hang",
    "ocop set",
    "product set",
    "set",
    "product group",
    "group",
  ],
  stars: [
    "hang sao",
    "so sao",
    "hang sao ocop",
    "xep hang",
    "phan hang",
    "hang",
    "sao",
    "stars",
    "star rating",
    "number of stars",
    "rank",
  ],
  decisionNo: [
    "so quyet dinh",
    "quyet dinh so",
    "so qd",
    "qd so",
    "quyet dinh",
    "decision number",
    "decision no",
    "decision",
  ],
  decisionDate: [
    "ngay quyet dinh",
    "ngay ban hanh",
    "ngay ky",
    "ngay qd",
    "ngay cong nhan",
    "ngay thang",
    "decision date",
    "date of decision",
    "issued on",
    "date",
  ],
  validUntil: [
    "ngay het han",
    "ngay het hieu luc",
    "hieu luc den",
    "co gia tri den",
    "thoi han",
    "het han",
    "valid until",
    "expires on",
    "expiry date",
    "end date",
  ],
  issuerLevel: ["cap", "cap cong nhan", "cap quyet dinh", "level", "issuer level"],
  issuerName: [
    "co quan",
    "co quan ban hanh",
    "co quan cong nhan",
    "co quan quyet dinh",
    "noi ban hanh",
    "authority",
    "issuing authority",
    "issuer",
    "issued by",
  ],
};

export type SheetHead = { row: number; columns: Partial<Record<SheetColumn, number>>; missing: SheetColumn[] };

/** Where the head stands and which column is which; null when no row looks like one. */
export function findHead(rows: SheetRows): SheetHead | null {
  let best: SheetHead | null = null;
  for (const [row, cells] of rows.slice(0, headWithin).entries()) {
    const columns = columnsOf(cells);
    const missing = neededColumns.filter((column) => columns[column] === undefined);
    if (missing.length > neededColumns.length - 2) continue;
    if (!best || missing.length < best.missing.length) best = { row, columns, missing };
  }
  return best;
}

function columnsOf(cells: readonly SheetCell[]): SheetHead["columns"] {
  const titles = cells.map((cell) => (typeof cell === "string" ? foldedName(cell.replace(/\([^)]*\)/g, " ")) : ""));
  const found: SheetHead["columns"] = {};
  for (const column of sheetColumns) {
    const name = namesOf[column].find((each) => titles.includes(each));
    if (name !== undefined) found[column] = titles.indexOf(name);
  }
  return found;
}
