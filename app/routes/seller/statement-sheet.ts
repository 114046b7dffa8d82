import { statementMonth } from "#app/domain/ordering/model/statement-month.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { statementSheet } from "#app/http/statement-sheet.server.ts";
import { workbookAnswer } from "#app/http/workbook-answer.server.ts";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";

/** A seller's own month as a workbook. */
export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const month = statementMonth(page.url.searchParams.get("month"), page.today);
  const statements = await sellerStatements(page.services, { sellerId, ...month });
  return workbookAnswer(await statementSheet(page, statements), `${page.t("seller:statement.fileName")}-${month.name}`);
});
