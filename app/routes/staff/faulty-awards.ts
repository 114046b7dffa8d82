import { findAwardImport } from "#app/domain/trust/queries/list-award-imports.server.ts";
import { listFaultyRows } from "#app/domain/trust/queries/list-import-rows.server.ts";
import { notFound } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { workbookAnswer } from "#app/http/workbook-answer.server.ts";
import { faultySheet } from "./award-sheets.server.ts";

/** The faulty rows of an import, to be corrected and uploaded again. */
export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, params, t } = page;
  const found = await findAwardImport(services.db, params.id ?? "");
  if (!found) throw notFound();
  const rows = await listFaultyRows(services.db, found.id);
  return workbookAnswer(await faultySheet(page, rows), t("staff:awardImports.faultyName"));
});
