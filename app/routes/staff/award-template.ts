import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { workbookAnswer } from "#app/http/workbook-answer.server.ts";
import { templateSheet } from "./award-sheets.server.ts";

/** An empty sheet of decisions. */
export const loader = page(async (page) => {
  await openStaffDesk(page);
  return workbookAnswer(await templateSheet(page), page.t("staff:awardImports.fileName"));
});
