import { expect, test } from "vitest";
import { readWorkbook } from "#app/platform/read-workbook.server.ts";
import { sheetHead, workbookOf, workbookWith } from "#tests/support/decision-sheets.ts";

const limits = { unpackedBytes: 4 * 1024 * 1024, rows: 6000, columns: 100 };
const sheetPart = "xl/worksheets/sheet1.xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetOf = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const refusalOf = async (bytes: Uint8Array) => {
  const book = await readWorkbook(bytes, limits);
  return book.ok ? null : book.error;
};

test("an ordinary book is read with its texts, numbers and days", async () => {
  const book = await readWorkbook(
    await workbookOf([sheetHead, ["Cà phê", 4, new Date("2025-03-12T00:00:00Z")]]),
    limits,
  );
  expect(book).toMatchObject({
    ok: true,
    value: [{ name: "Danh mục", rows: [sheetHead, ["Cà phê", 4, new Date("2025-03-12T00:00:00Z"), null, null, null]] }],
  });
});

test("what is no .xlsx file is refused", async () => {
  const text = new TextEncoder().encode("Tên sản phẩm;Chủ thể\n");
  expect(await refusalOf(text)).toBe("not-xlsx");
  expect(await refusalOf(new Uint8Array())).toBe("not-xlsx");
  expect(await refusalOf(await workbookWith("xl/other.xml", "<x/>"))).toBeNull();
});

test("a damaged archive and broken markup are refused", async () => {
  const whole = await workbookOf([sheetHead]);
  expect(await refusalOf(whole.slice(0, whole.length / 2))).toBe("unreadable");
  expect(await refusalOf(await workbookWith(sheetPart, sheetOf('<row r="1"><c r="A1"')))).toBe("unreadable");
  expect(await refusalOf(await workbookWith(sheetPart, sheetOf('<row r="1"><c><v>1</v></c></row>')))).toBe(
    "unreadable",
  );
});

test("a bomb is refused before it is unpacked", async () => {
  const bomb = await workbookWith(sheetPart, sheetOf(`<row r="1"><c r="A1"><v>${"1".repeat(8_000_000)}</v></c></row>`));
  expect(bomb.length).toBeLessThan(50_000);
  expect(await refusalOf(bomb)).toBe("unpacks-too-large");
});

test("a bomb that lies about its size is cut off at what it said", async () => {
  const bomb = await workbookWith(sheetPart, sheetOf(`<row r="1"><c r="A1"><v>${"1".repeat(8_000_000)}</v></c></row>`));
  const lying = sizesSaid(bomb, 5000);
  expect(await refusalOf(lying)).toBe("unreadable");
});

/** Every entry of the archive's directory says that it unpacks to so many bytes. */
function sizesSaid(bytes: Uint8Array, size: number): Uint8Array {
  const forged = Buffer.from(bytes);
  for (let at = forged.indexOf("PK\u0001\u0002"); at >= 0; at = forged.indexOf("PK\u0001\u0002", at + 4)) {
    if (forged.readUInt32LE(at + 24) > size) forged.writeUInt32LE(size, at + 24);
  }
  return forged;
}

test.each([
  ["a cell in the last row", '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
  ["a cell in the last column", '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
  ["a sign in another attribute", '<row r="1"><c s=">" r="A999999"><v>1</v></c></row>'],
])("%s would lay out a sheet of millions of cells and is refused", async (_name, rows) => {
  expect(await refusalOf(await workbookWith(sheetPart, sheetOf(rows)))).toBe("too-many-rows");
});

test("an address that is written as anything but an address is refused", async () => {
  const far = '<row r="1"><c r="A&#57;99999"><v>1</v></c></row>';
  expect(await refusalOf(await workbookWith(sheetPart, sheetOf(far)))).toBe("unreadable");
});
