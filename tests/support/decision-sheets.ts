import { strToU8, unzipSync, zipSync } from "fflate";
import readExcelFile from "read-excel-file/universal";
import writeExcelFile from "write-excel-file/node";

type Cell = string | number | Date | null;

export const sheetHead = ["Tên sản phẩm", "Chủ thể", "Bộ sản phẩm", "Hạng sao", "Số quyết định", "Ngày quyết định"];

/** A workbook as an office would send it. */
export async function workbookOf(rows: readonly (readonly Cell[])[], name = "Danh mục"): Promise<Uint8Array> {
  const data = rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? { value: cell, format: "dd/mm/yyyy" } : (cell ?? null))),
  );
  return writeExcelFile([{ sheet: name, data }]).toBuffer();
}

/** The same book with one part replaced, as a hostile hand would do it. */
export async function workbookWith(part: string, text: string): Promise<Uint8Array> {
  const parts = unzipSync(await workbookOf([sheetHead]));
  return zipSync({ ...parts, [part]: strToU8(text) }, { level: 9 });
}

export async function rowsOfWorkbook(bytes: ArrayBuffer): Promise<unknown[][][]> {
  return (await readExcelFile(bytes)).map(({ data }) => data as unknown[][]);
}

/** As many decisions as the province has made, each of another product. */
export function manyDecisions(count: number): Cell[][] {
  const goods = ["Cà phê bột", "Trà atisô", "Mật ong rừng", "Hồng treo gió", "Rau thủy canh", "Mắc ca sấy"];
  const places = ["Cầu Đất", "Lạc Dương", "Di Linh", "Bảo Lộc", "Đạ Tẻh", "Phan Thiết", "Gia Nghĩa"];
  return Array.from({ length: count }, (_, index) => [
    `${goods[index % goods.length]} ${places[index % places.length]} số ${index + 1}`,
    `HTX Nông nghiệp ${places[index % places.length]} ${index % 300}`,
    (index % 13) + 1,
    `${3 + (index % 2)} sao`,
    `${100 + (index % 40)}/QĐ-UBND`,
    new Date(Date.UTC(2025, 7, 1 + (index % 28))),
  ]);
}
