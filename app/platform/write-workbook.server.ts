import writeExcelFile from "write-excel-file/node";

export type WrittenSheet = { name: string; widths: readonly number[]; rows: readonly (readonly (string | number)[])[] };

/**
 * An .xlsx file of cells with text or numbers, the first row of each sheet as its head. What a spreadsheet would take for a formula gets an
 * apostrophe before it, for people copy cells into programs that calculate.
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const book = writeExcelFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((row, index) =>
        row.map((value) => ({
          ...(typeof value === "number" ? { value, type: Number } : { value: guarded(value), type: String }),
          ...(index === 0 ? { fontWeight: "bold" as const } : {}),
        })),
      ),
    })),
  );
  return book.toBuffer();
}

function guarded(text: string): string {
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}
