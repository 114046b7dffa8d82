import type { Day } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import {
  type AwardDraft,
  type AwardFault,
  awardEndOf,
  awardFaults,
  type IssuerLevel,
  issuerLevelOn,
} from "./award-rules.ts";
import {
  findHead,
  neededColumns,
  type SheetCell,
  type SheetColumn,
  type SheetHead,
  type SheetRows,
  sheetColumns,
} from "./sheet-columns.ts";
import { dayOfCell, levelOfCell, type SetNames, setOfCell, starsOfCell, textOf } from "./sheet-values.ts";

/** What a row says, ready to become an award as soon as its listing is known. */
export type DecisionValues = Omit<AwardDraft, "itemType" | "itemId" | "sellerId" | "points" | "replacesId">;
const readingFaults = ["missing", "no-stars", "no-set", "no-day", "no-level", "twice"] as const;
/** What keeps a cell from being read; others are what an award's rules say. */
type ReadingFault = (typeof readingFaults)[number];
export type CellFault = {
  column: SheetColumn;
  fault: ReadingFault | AwardFault["code"];
  /** The row that says the same. */
  row?: number;
};
export type DecisionRow = {
  /** As the spreadsheet counts them. */
  rowNumber: number;
  cells: Partial<Record<SheetColumn, string>>;
  values: DecisionValues | null;
  faults: CellFault[];
};
export type SheetRefusal =
  | { code: "no-head" }
  | { code: "columns-missing"; columns: SheetColumn[] }
  | { code: "no-rows" }
  | { code: "too-many-rows" };

export function isReadingFault(fault: CellFault["fault"]): fault is ReadingFault {
  return readingFaults.some((each) => each === fault);
}

export const mostDecisionRows = 5000;

type Named = { name: string; rows: SheetRows };

/** The decisions of the first sheet whose head is one of ours; of several heads the most complete. */
export function readDecisionSheet(
  sheets: readonly Named[],
  sets: readonly SetNames[],
): Result<DecisionRow[], SheetRefusal> {
  const headed = sheets.flatMap((sheet) => {
    const head = findHead(sheet.rows);
    return head ? [{ ...sheet, head }] : [];
  });
  const [chosen] = headed.sort((a, b) => a.head.missing.length - b.head.missing.length);
  if (!chosen) return refuse({ code: "no-head" });
  if (chosen.head.missing.length > 0) return refuse({ code: "columns-missing", columns: chosen.head.missing });
  const rows = dataRows(chosen.rows, chosen.head);
  if (rows.length === 0) return refuse({ code: "no-rows" });
  if (rows.length > mostDecisionRows) return refuse({ code: "too-many-rows" });
  return ok(markRepeated(rows.map((row) => readRow(row, sets))));
}

type DataRow = { rowNumber: number; cells: Partial<Record<SheetColumn, SheetCell>> };

/** Rows that say something in a column of ours, but for headings between them, which fill a single one. */
function dataRows(rows: SheetRows, head: SheetHead): DataRow[] {
  return rows.slice(head.row + 1).flatMap((cells, index) => {
    const known = sheetColumns.flatMap((column) => {
      const cell = cells[head.columns[column] ?? -1] ?? null;
      return textOf(cell) === "" ? [] : [[column, cell] as const];
    });
    if (known.length < 2) return [];
    return [{ rowNumber: head.row + index + 2, cells: Object.fromEntries(known) }];
  });
}

function readRow({ rowNumber, cells }: DataRow, sets: readonly SetNames[]): DecisionRow {
  const faults: CellFault[] = [];
  const values = valuesOf(cells, sets, (column, fault) => faults.push({ column, fault }));
  const read = faults.length === 0 ? values : null;
  if (read) faults.push(...ruleFaults(read));
  const place = ({ column }: CellFault) => sheetColumns.indexOf(column);
  faults.sort((a, b) => place(a) - place(b));
  const texts = Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, textOf(cell)]));
  return { rowNumber, cells: texts, values: faults.length === 0 ? read : null, faults };
}

type Blame = (column: SheetColumn, fault: CellFault["fault"]) => void;

function valuesOf(cells: DataRow["cells"], sets: readonly SetNames[], blame: Blame): DecisionValues {
  const read = <Value>(column: SheetColumn, fault: CellFault["fault"], parse: (cell: SheetCell) => Value | null) => {
    const cell = cells[column];
    if (cell === undefined) return null;
    const value = parse(cell);
    if (value === null) blame(column, fault);
    return value;
  };
  for (const column of neededColumns) if (cells[column] === undefined) blame(column, "missing");
  const { stars, potential } = read("stars", "no-stars", starsOfCell) ?? { stars: 0, potential: false };
  const decisionDate = read("decisionDate", "no-day", dayOfCell) ?? "";
  const issuerLevel =
    read("issuerLevel", "no-level", levelOfCell) ?? (potential ? "province" : issuerLevelOn(stars, decisionDate));
  return {
    certifiedName: textOf(cells.certifiedName),
    producerName: textOf(cells.producerName),
    addressAsCertified: textOf(cells.addressAsCertified) || null,
    ocopSet: read("ocopSet", "no-set", (cell) => setOfCell(cell, sets)) ?? 0,
    stars,
    decisionNo: textOf(cells.decisionNo),
    decisionDate,
    validUntil: read("validUntil", "no-day", dayOfCell) ?? (decisionDate ? awardEndOf(decisionDate) : ""),
    issuerLevel,
    issuerName: textOf(cells.issuerName) || usualIssuer(issuerLevel, decisionDate),
    state: potential ? "potential_5" : "granted",
  };
}

/** The ministries were joined on that day. */
const ministriesJoined: Day = "2025-03-01";

/** Whose decision it is where the sheet does not say. */
function usualIssuer(level: IssuerLevel, decisionDate: Day): string {
  if (level === "province") return "UBND tỉnh Lâm Đồng";
  if (level === "district") return "UBND cấp huyện";
  return decisionDate >= ministriesJoined ? "Bộ Nông nghiệp và Môi trường" : "Bộ Nông nghiệp và Phát triển nông thôn";
}

function ruleFaults(values: DecisionValues): CellFault[] {
  const draft = { ...values, itemType: null, itemId: null, sellerId: null };
  return awardFaults(draft, []).map(({ field, code }) => ({
    column: sheetColumns.find((column) => column === field) ?? "certifiedName",
    fault: code,
  }));
}

/** One award is known by its decision, its name and its producer; the first row that says so is read. */
function markRepeated(rows: DecisionRow[]): DecisionRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if (!row.values) return row;
    const key = awardKey(row.values);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row.rowNumber);
      return row;
    }
    return { ...row, values: null, faults: [{ column: "certifiedName", fault: "twice", row: earlier }] };
  });
}

export function awardKey(award: Pick<AwardDraft, "decisionNo" | "certifiedName" | "producerName">): string {
  return [award.decisionNo, award.certifiedName, award.producerName].join("\n");
}
