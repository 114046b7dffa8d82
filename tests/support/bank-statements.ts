/** A statement of the bank as a spreadsheet program writes it. */
export function statementOf(
  rows: { amount: number | string; text: string; reference?: string; day?: string }[],
): Uint8Array {
  const cells = rows.map(({ amount, text, reference = "", day = "24/11/2026" }) =>
    [day, "", String(amount), `"${text.replaceAll('"', '""')}"`, reference].join(";"),
  );
  return new TextEncoder().encode(
    `\uFEFFNgày giao dịch;Ghi nợ;Ghi có;Nội dung;Số tham chiếu\r\n${cells.join("\r\n")}\r\n`,
  );
}
