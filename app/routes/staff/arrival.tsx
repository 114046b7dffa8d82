import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ArrivalKind,
  type ArrivalRecord,
  arrivalAddress,
  filledName,
  isArrivalKind,
} from "#app/domain/places/model/arrival-record.ts";
import { listArrivalRecords } from "#app/domain/places/queries/list-arrival-records.server.ts";
import { ArrivalForm } from "#app/domain/places/ui/arrival-form.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import type { Refused } from "#app/http/refused.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { newId } from "#app/shared/id.ts";
import { isMarket } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { changeArrival } from "./arrival-actions.server.ts";
import { arrivalValues } from "./arrival-form.server.ts";

const doneNews = ["saved", "retired", "restored"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t, url, params, locale, today } = page;
  const records = await listArrivalRecords(services.db);
  const record = records.find((each) => arrivalAddress(each) === params.key) ?? null;
  const kind = record?.kind ?? (params.key === "new" ? newKind(page) : null);
  if (!kind) throw notFound();
  return {
    facts: { title: t(`editorial:arrivals.kind.${kind}`), description: t("staff:title"), noIndex: true },
    ...{ kind, today, recordKey: record?.key ?? newId(), stamp: record?.stamp ?? "" },
    values: record ? arrivalValues(record as ArrivalRecord) : blank(kind, page),
    saved: record ? { key: record.key, retired: Boolean(record.body.retired) } : null,
    gateways: records.flatMap(({ kind, key, body }) =>
      kind === "gateway" && !body.retired ? [{ value: key, label: filledName(body.name)[locale] }] : [],
    ),
    done: doneNews.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

function newKind({ url }: PageRequest): ArrivalKind | null {
  const asked = url.searchParams.get("kind") ?? "";
  return isArrivalKind(asked) ? asked : null;
}

function blank(kind: ArrivalKind, { today, url }: PageRequest): Record<string, string> {
  const asked = url.searchParams.get("market") ?? "";
  const market = isMarket(asked) ? asked : "VN";
  const shared = { market, checkedOn: today, confidence: "unverified", reopening: "none" };
  return kind === "arrival-route" ? { ...shared, way: "direct", standing: "usual" } : shared;
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  return changeArrival(page, actorId);
});

export default function Arrival() {
  const { kind, recordKey, stamp, values, saved, gateways, done, today } = useLoaderData<typeof loader>();
  const answer = useActionData<Refused>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle
        title={t(`editorial:arrivals.kind.${kind}`)}
        note={saved ? saved.key : t(`editorial:arrivals.add.${kind}`)}
      >
        <a href={href("/staff/arrivals")} className="inline-flex min-h-11 items-center text-pine underline">
          {t("editorial:arrivals.back")}
        </a>
        {saved ? <RetireButton isRetired={saved.retired} stamp={stamp} /> : null}
      </DeskTitle>
      <div className="grid gap-3 pb-6">
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`editorial:arrivals.done.${done}`)}
          </Notice>
        ) : null}
        {saved?.retired ? <Notice tone="warn">{t("editorial:arrivals.isRetired")}</Notice> : null}
      </div>
      <ArrivalForm
        kind={kind}
        recordKey={answer?.values.recordKey ?? recordKey}
        stamp={answer?.values.stamp ?? stamp}
        values={answer?.values.source === undefined ? values : answer.values}
        errors={answer?.errors}
        gateways={gateways}
        today={today}
        isNew={saved === null}
      />
    </>
  );
}

function RetireButton({ isRetired, stamp }: { isRetired: boolean; stamp: string }) {
  const { t } = usePage();
  const intent = isRetired ? "restore" : "retire";
  return (
    <form method="post">
      <input type="hidden" name="stamp" value={stamp} />
      <button type="submit" name="intent" value={intent} className={buttonClass(isRetired ? "quiet" : "danger")}>
        {t(`editorial:arrivals.${intent}`)}
      </button>
    </form>
  );
}
