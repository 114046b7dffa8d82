import { useLoaderData } from "@remix-run/react";
import {
  arrivalAddress,
  arrivalKinds,
  arrivalStanding,
  filledName,
  isStale,
  marketOf,
  staleAfterDays,
} from "#app/domain/places/model/arrival-record.ts";
import { listArrivalRecords, type StampedArrival } from "#app/domain/places/queries/list-arrival-records.server.ts";
import { type ArrivalLine, ArrivalLines } from "#app/domain/places/ui/arrival-lines.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { markets } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, t } = page;
  const records = await listArrivalRecords(services.db);
  const ofMarket = (market: string | null) =>
    arrivalKinds.flatMap((kind) => records.filter((each) => each.kind === kind && marketOf(each) === market));
  const parts = [...markets, null].map((market) => ({
    market,
    lines: ofMarket(market).map((record) => lineOf(record, page)),
  }));
  return {
    facts: { title: t("editorial:arrivals.title"), description: t("staff:title"), noIndex: true },
    parts,
    stale: parts.flatMap(({ lines }) => lines).filter((line) => line.stale).length,
  };
});

function lineOf(record: StampedArrival, page: PageRequest): ArrivalLine {
  const { checkedOn } = record.body;
  const standing = arrivalStanding(record, page.today);
  return {
    ...{ address: arrivalAddress(record), kind: record.kind, title: titleOf(record, page), checkedOn, standing },
    validTo: "validTo" in record.body ? record.body.validTo : null,
    stale: standing !== "retired" && isStale(checkedOn, page.today),
  };
}

function titleOf({ kind, key, body }: StampedArrival, { locale, t }: PageRequest): string {
  switch (kind) {
    case "entry-rule":
      return t("editorial:arrivals.days", { count: body.visaFreeDays });
    case "arrival-route":
      return `${filledName(body.from)[locale]} → ${body.gateway}`;
    case "gateway":
      return filledName(body.name)[locale] || key;
    case "onward-leg":
      return `${body.gateway} → ${filledName(body.to)[locale]}`;
  }
}

export default function Arrivals() {
  const { parts, stale } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle
        title={t("editorial:arrivals.title")}
        note={
          stale > 0
            ? t("editorial:arrivals.staleCount", { count: stale, days: staleAfterDays })
            : t("editorial:arrivals.note")
        }
      >
        {arrivalKinds.map((kind) => (
          <a key={kind} href={href(`/staff/arrivals/new?kind=${kind}`)} className={buttonClass("quiet", "sm")}>
            {t(`editorial:arrivals.add.${kind}`)}
          </a>
        ))}
      </DeskTitle>
      {parts.map(({ market, lines }) => (
        <DeskSection
          key={market ?? "all"}
          id={`market-${market ?? "all"}`}
          title={market ? t(`common:market.${market}`) : t("editorial:arrivals.everywhere")}
        >
          <ArrivalLines lines={lines} />
        </DeskSection>
      ))}
    </>
  );
}
