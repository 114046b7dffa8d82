import { useActionData, useLoaderData } from "@remix-run/react";
import { listUserNames } from "#app/domain/identity/queries/list-user-names.server.ts";
import { type ImportTab, importTabs } from "#app/domain/trust/model/import-row.ts";
import { findAwardImport } from "#app/domain/trust/queries/list-award-imports.server.ts";
import { importRowsPerPage, listImportRows } from "#app/domain/trust/queries/list-import-rows.server.ts";
import { BulkChoice } from "#app/domain/trust/ui/bulk-choice.tsx";
import { ImportProgress } from "#app/domain/trust/ui/import-list.tsx";
import { ImportRowItem } from "#app/domain/trust/ui/import-row.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { decideAwardRow, type RowContext, type RowRefusal } from "#app/workflows/decide-award-row.server.ts";
import { decideAwardRows } from "#app/workflows/decide-award-rows.server.ts";
import { matchAwardsAgain } from "#app/workflows/match-awards-again.server.ts";
import { shownImportRows } from "#app/workflows/shown-import-rows.server.ts";
import { awardChoiceForm, choiceOf, rowsSaid } from "./award-choice.server.ts";
import { faultText, rowRefusal } from "./award-refusals.server.ts";

const news = ["known", "uploaded", "yes", "wait", "skip", "reopen", "again", "nothing"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, params, url, t } = page;
  const found = await findAwardImport(services.db, params.id ?? "");
  if (!found) throw notFound();
  const { id, fileName, counts } = found;
  const tab = askedTab(url, counts);
  const asked = { importId: id, tab, page: askedPage(url.searchParams), total: counts[tab] };
  const { rows, page: shown } = await listImportRows(services.db, asked);
  const done = url.searchParams.get("done") ?? "";
  return {
    facts: { title: fileName, description: t("staff:awardImports.title"), noIndex: true },
    ...{ id, fileName, counts, tab, shown },
    rows: await shownImportRows(services.db, rows, ({ faults, cells }) =>
      faults.map((fault) => faultText(t, fault, cells)),
    ),
    pages: Math.ceil(counts[tab] / importRowsPerPage),
    done: news.find((each) => each === done) ?? null,
    doneRows: /^\d{1,3}$/.test(done) ? Number(done) : null,
  };
});

/** Without a wish, the first tab in which somebody is needed. */
function askedTab(url: URL, counts: Record<ImportTab, number>): ImportTab {
  const asked = importTabs.find((tab) => tab === url.searchParams.get("tab"));
  const order = ["sure", "confirm", "faulty", "waiting"] as const;
  return asked ?? order.find((tab) => counts[tab] > 0) ?? "done";
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { services, params, now } = page;
  const importId = params.id ?? "";
  if (!(await findAwardImport(services.db, importId))) throw notFound();
  const form = await readForm(page.request, awardChoiceForm, page);
  if (!form.ok) return refused(form.errors, form.values);
  const { value } = form;
  const context = { ...services, actorId, now };
  if ("row" in value) return decideOne(page, context, { importId, rowNumber: value.row }, value.choice);
  if ("rows" in value) return decideShown(page, context, importId, rowsSaid(value.choice, value.rows));
  await matchAwardsAgain(services.db, importId);
  throw backTo(page, "again");
});

async function decideOne(
  page: PageRequest,
  context: RowContext,
  ref: { importId: string; rowNumber: number },
  said: string,
) {
  const choice = choiceOf(said);
  const decided = await decideAwardRow(context, ref, choice);
  if (decided.ok) throw backTo(page, decided.value.changed ? choice.kind : "nothing");
  if (decided.error.code === "unknown") throw notFound();
  return refuseRows(page, [{ rowNumber: ref.rowNumber, refusal: decided.error }]);
}

async function decideShown(
  page: PageRequest,
  context: RowContext,
  importId: string,
  said: Parameters<typeof decideAwardRows>[2],
) {
  const { done, refusals } = await decideAwardRows(context, importId, said.slice(0, importRowsPerPage));
  if (refusals.length === 0) throw backTo(page, String(done));
  return refuseRows(page, refusals);
}

async function refuseRows(page: PageRequest, refusals: readonly { rowNumber: number; refusal: RowRefusal }[]) {
  const deciders = refusals.flatMap(({ refusal }) => (refusal.code === "decided" && refusal.by ? [refusal.by] : []));
  const names = await listUserNames(page.services.db, deciders);
  const errors = refusals.map(({ rowNumber, refusal }) => ({
    field: `row-${rowNumber}`,
    message: `${page.t("staff:awardImports.row", { number: rowNumber })}: ${rowRefusal(page, refusal, names)}`,
  }));
  return refused(errors, {}, 409);
}

/** The same tab and page again, so that a person works through a list without losing the place. */
function backTo({ url, locale, params }: PageRequest, done: string): Response {
  const query = new URLSearchParams(url.searchParams);
  query.set("done", done);
  return seeOther(`${hrefIn(locale, `/staff/award-imports/${params.id}`)}?${query}`);
}

export default function AwardImport() {
  const { fileName, counts, tab, rows, shown, pages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={fileName} note={<ImportProgress counts={counts} />}>
        <a href={href("/staff/award-imports")} className={buttonClass("quiet", "sm")}>
          {t("staff:awardImports.back")}
        </a>
        <MatchAgain />
      </DeskTitle>
      <ImportTabLinks />
      <div className="grid gap-3 py-3">
        <ErrorSummary errors={answer?.errors} />
        {answer ? null : <News />}
        <p className="max-w-prose text-sm text-ink-soft">
          {t(counts[tab] > 0 ? `staff:awardImports.note.${tab}` : `staff:awardImports.nothing.${tab}`)}
        </p>
        {tab === "faulty" && counts.faulty > 0 ? <FaultyDownload /> : null}
      </div>
      {tab === "sure" || tab === "waiting" ? <BulkChoice tab={tab} rows={rows} /> : null}
      <ol className="divide-y divide-line">
        {rows.map((row) => (
          <ImportRowItem key={row.rowNumber} row={row} />
        ))}
      </ol>
      <PageTurner page={shown} pages={pages} query={{ tab }} />
    </>
  );
}

function ImportTabLinks() {
  const { id, counts, tab } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const tabs = importTabs.map((each) => ({
    href: href(`/staff/award-imports/${id}?tab=${each}`),
    label: t(`staff:awardImports.tab.${each}`),
    count: counts[each],
    current: each === tab,
  }));
  return <FilterTabs label={t("staff:awardImports.tabs")} tabs={tabs} />;
}

function News() {
  const { done, doneRows } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (!done && doneRows === null) return null;
  return (
    <Notice tone={done === "known" || done === "nothing" ? "info" : "good"} role="status">
      {done ? t(`staff:awardImports.news.${done}`) : t("staff:awardImports.news.all", { count: doneRows ?? 0 })}
    </Notice>
  );
}

function MatchAgain() {
  const { t } = usePage();
  return (
    <form method="post">
      <button type="submit" name="choice" value="again" className={buttonClass("quiet", "sm")}>
        {t("staff:awardImports.again")}
      </button>
    </form>
  );
}

function FaultyDownload() {
  const { id } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <p>
      <a href={href(`/staff/award-imports/${id}/faulty.xlsx`)} className={buttonClass("quiet", "sm")} download>
        {t("staff:awardImports.download")}
      </a>
    </p>
  );
}
