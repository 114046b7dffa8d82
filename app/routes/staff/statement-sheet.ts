import { statementMonth } from "#app/domain/ordering/model/statement-month.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { statementSheet } from "#app/http/statement-sheet.server.ts";
import { workbookAnswer } from "#app/http/workbook-answer.server.ts";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";

/** Every seller's month as a workbook. */
export const loader = page(async (page) => {
  await openStaffDesk(page);
  const month = statementMonth(page.url.searchParams.get("month"), page.today);
  const statements = await sellerStatements(page.services, { sellerId: null, ...month });
  return workbookAnswer(await statementSheet(page, statements), `${page.t("seller:statement.fileName")}-${month.name}`);
});
