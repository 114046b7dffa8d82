import { useActionData, useLoaderData } from "@remix-run/react";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { mostDecisionRows } from "#app/domain/trust/model/decision-sheet.ts";
import { importsPerPage, listAwardImports } from "#app/domain/trust/queries/list-award-imports.server.ts";
import { ImportList } from "#app/domain/trust/ui/import-list.tsx";
import { seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { importAwards } from "#app/workflows/import-awards.server.ts";
import { columnList, sheetMegabytes, sheetRefusal } from "./award-refusals.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url } = page;
  const { imports, total, page: shown } = await listAwardImports(services.db, askedPage(url.searchParams));
  const names = await listUserNames(
    services.db,
    imports.map(({ uploadedBy }) => uploadedBy),
  );
  return {
    facts: { title: t("staff:awardImports.title"), description: t("staff:title"), noIndex: true },
    imports: imports.map(({ uploadedBy, ...each }) => ({ ...each, uploader: names.get(uploadedBy) ?? "" })),
    ...{ shown, pages: Math.ceil(total / importsPerPage) },
    limits: { megabytes: sheetMegabytes, rows: mostDecisionRows, columns: columnList(t) },
  };
});

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { services, now, locale } = page;
  const refuseWith = (refusal: Parameters<typeof sheetRefusal>[1]) =>
    refused([{ field: "sheet", message: sheetRefusal(page, refusal) }]);
  const sent = await readUpload(page.request, { field: "sheet", files: 1, bytes: sheetMegabytes * 1024 * 1024 });
  if (!sent.ok) return refuseWith({ code: sent.error === "too-large" ? "too-large" : "none" });
  const [file] = sent.value.files;
  if (!file) return refuseWith({ code: "none" });
  if (file.tooLarge) return refuseWith({ code: "too-large" });
  const imported = await importAwards({ ...services, actorId, now }, file);
  if (!imported.ok) return refuseWith(imported.error);
  const { id, isNew } = imported.value;
  throw seeOther(hrefIn(locale, `/staff/award-imports/${id}?done=${isNew ? "uploaded" : "known"}`));
});

export default function AwardImports() {
  const { imports, shown, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("staff:awardImports.title")} note={t("staff:awardImports.lead")} />
      <ErrorSummary errors={answer?.errors} />
      <UploadForm />
      <DeskSection title={t("staff:awardImports.list")}>
        <ImportList imports={imports} />
        <PageTurner page={shown} pages={pages} query={{}} />
      </DeskSection>
    </>
  );
}

function UploadForm() {
  const { limits } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <form method="post" encType="multipart/form-data" className="grid grid-cols-1 gap-2 pt-4">
      <label htmlFor="field-sheet" className="font-semibold">
        {t("staff:awardImports.choose")}
      </label>
      <p id="hint-sheet" className="max-w-prose text-sm text-ink-soft">
        {t("staff:awardImports.limits", limits)}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="field-sheet"
          type="file"
          name="sheet"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="hint-sheet"
          className="w-full min-w-0 py-2 sm:w-auto"
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("staff:awardImports.upload")}
        </button>
        <a href={href("/staff/award-imports/template.xlsx")} className="py-2 text-pine underline" download>
          {t("staff:awardImports.template")}
        </a>
      </div>
    </form>
  );
}
