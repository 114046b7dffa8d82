import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/universal";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type WorkbookCell = string | number | boolean | Date | null;
export type Sheet = { name: string; rows: WorkbookCell[][] };
export type WorkbookLimits = { unpackedBytes: number; rows: number; columns: number };
export type WorkbookRefusal = "not-xlsx" | "unpacks-too-large" | "too-many-rows" | "unreadable";

const mostSheets = 20;
const addressedTag = /<(?:\w+:)?(?:row|c)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const address = /\sr\s*=\s*["']([^"']*)["']/;

/**
 * The sheets of an .xlsx file from a stranger. What it says of its own size is checked before anything is unpacked, and where
 * its cells stand before they are read: the reader lays out every row up to the last cell, however far away that is.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): Promise<Result<Sheet[], WorkbookRefusal>> {
  const files = unpackSheets(bytes, limits.unpackedBytes);
  if (!files.ok) return files;
  for (const file of files.value) {
    const refusal = extentRefusal(new TextDecoder().decode(file), limits);
    if (refusal) return refuse(refusal);
  }
  try {
    const sheets = await readExcelFile(ownBuffer(bytes));
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as WorkbookCell[][] })));
  } catch {
    return refuse("unreadable");
  }
}

/** The worksheets of the archive. fflate never writes past the size that an entry declares, so their sum is the bound. */
function unpackSheets(bytes: Uint8Array, limit: number): Result<Uint8Array[], WorkbookRefusal> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse("not-xlsx");
  const names: string[] = [];
  let declared = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        declared += originalSize;
        return false;
      },
    });
    if (declared > limit) return refuse("unpacks-too-large");
    if (!names.includes("xl/workbook.xml")) return refuse("not-xlsx");
    // Any part could be named as a sheet by the workbook's relations, so all of them are looked at.
    const parts = Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith(".xml") }));
    return names.filter(isWorksheet).length > mostSheets ? refuse("unreadable") : ok(parts);
  } catch {
    return refuse("unreadable");
  }
}

function isWorksheet(name: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
}

function extentRefusal(xml: string, { rows, columns }: WorkbookLimits): WorkbookRefusal | null {
  for (const [, attributes = ""] of xml.matchAll(addressedTag)) {
    const written = address.exec(attributes)?.[1];
    if (written === undefined) continue;
    const [, letters = "", row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(written) ?? [];
    if (row === undefined) return "unreadable";
    if (Number(row) > rows || columnOf(letters) > columns) return "too-many-rows";
  }
  return null;
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
