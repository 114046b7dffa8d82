import type { Day } from "#app/shared/calendar.ts";
import { cleanText } from "#app/shared/clean-text.ts";
import { dongOf, statementDay } from "./statement-cell.ts";

/** The most lines of one statement. */
export const mostStatementLines = 2_000;
const headWithin = 60;
const longestText = 500;
/** What the table's column holds. */
const mostMinor = 2_147_483_647;

export type StatementColumn = "date" | "amount" | "text" | "reference" | "currency";
/** Money that came in. `row` as a person counts in the file, from 1. */
export type StatementLine = { row: number; bookedOn: Day; amountMinor: number; text: string; reference: string };
export type FaultyCell = { row: number; column: StatementColumn; value: string };
export type Statement = { lines: StatementLine[]; faulty: FaultyCell[] };
export type StatementHead = { at: number; columns: Partial<Record<StatementColumn, number>> };

/** Headings as Vietnamese banks and English exports write them, the surest first. */
const headings: Record<StatementColumn, readonly string[]> = {
  date: [
    ...["ngay giao dich", "ngay gd", "ngay hach toan", "ngay hieu luc", "ngay ghi so", "ngay thuc hien", "ngay"],
    ...["transaction date", "booking date", "posting date", "date", "value date", "ngay gio giao dich", "thoi gian"],
  ],
  amount: [
    ...["so tien ghi co", "phat sinh co", "ps co", "ghi co", "so tien co", "tien vao", "co"],
    ...["credit amount", "amount credit", "credit", "money in", "so tien giao dich", "so tien", "amount"],
  ],
  text: [
    ...["noi dung giao dich", "noi dung chuyen khoan", "noi dung", "dien giai", "mo ta giao dich", "mo ta"],
    ...["transaction description", "transaction details", "transaction detail", "description", "details", "remarks"],
    ...["remark", "narrative", "memo"],
  ],
  reference: [
    ...["so tham chieu", "ma tham chieu", "so giao dich", "ma giao dich", "so but toan", "so chung tu", "so ct"],
    ...["ma gd", "so gd", "reference number", "reference no", "reference", "transaction id", "transaction no"],
    ...["transaction number", "ref no", "ref"],
  ],
  currency: ["loai tien", "loai tien te", "tien te", "currency", "ccy"],
};

/** Where the head stands and which column is which; null when day, amount and text are not all there. */
export function findStatementHead(rows: readonly (readonly string[])[]): StatementHead | null {
  for (const [at, row] of rows.slice(0, headWithin).entries()) {
    const columns = columnsOf(row);
    if (columns.date !== undefined && columns.amount !== undefined && columns.text !== undefined)
      return { at, columns };
  }
  return null;
}

function columnsOf(row: readonly string[]): StatementHead["columns"] {
  const names = row.map(headingNames);
  const found: StatementHead["columns"] = {};
  for (const column of Object.keys(headings) as StatementColumn[]) {
    const known = headings[column].find((heading) => names.some((own) => own.includes(heading)));
    if (known) found[column] = names.findIndex((own) => own.includes(known));
  }
  return found;
}

/** "Ghi có (VND) / Credit" reads as "ghi co" and as "credit". */
function headingNames(cell: string): string[] {
  return cell.split(/[/|\n]/).map((part) => plain(part.replace(/\([^)]*\)/g, " ")));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The lines that brought money. What went out, sums and empty rows are passed over; a cell that cannot be read is told. */
export function readStatement(rows: readonly (readonly string[])[], { at, columns }: StatementHead): Statement {
  const statement: Statement = { lines: [], faulty: [] };
  for (const [index, cells] of rows.slice(at + 1).entries()) {
    const cell = (column: StatementColumn) => cleanText(cells[columns[column] ?? -1] ?? "");
    const read = readRow(at + index + 2, cell);
    if (!read) continue;
    if ("column" in read) statement.faulty.push(read);
    else statement.lines.push(read);
  }
  return statement;
}

function readRow(row: number, cell: (column: StatementColumn) => string): StatementLine | FaultyCell | null {
  const fault = (column: StatementColumn) => ({ row, column, value: cell(column).slice(0, 80) });
  const amount = dongOf(cell("amount"));
  if (amount === "nothing" || isSum(cell)) return null;
  if (amount === null || amount > mostMinor) return fault("amount");
  if (amount <= 0) return null;
  const bookedOn = statementDay(cell("date"));
  if (!bookedOn) return fault("date");
  if (cell("currency") && !/^(VND|VNĐ|đ|₫|704)$/i.test(cell("currency"))) return fault("currency");
  const [text, reference] = [cell("text").slice(0, longestText), cell("reference").slice(0, 100)];
  return { row, bookedOn, amountMinor: amount, text, reference };
}

/** The sum or balance under a list of movements. */
function isSum(cell: (column: StatementColumn) => string): boolean {
  const names = [plain(cell("date")), cell("date") === "" ? plain(cell("text")) : ""];
  return names.some((name) => /^(tong|cong|so du|total|sum|balance|closing|opening)\b/.test(name));
}
