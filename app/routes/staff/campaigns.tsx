import { useLoaderData } from "@remix-run/react";
import { type CampaignState, stateOn } from "#app/domain/campaigns/model/campaign.ts";
import { listCampaigns } from "#app/domain/campaigns/queries/list-campaigns.server.ts";
import { CampaignStateTag } from "#app/domain/campaigns/ui/campaign-state-tag.tsx";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { localeNames } from "#app/shared/locale.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";

const states: readonly CampaignState[] = ["live", "scheduled", "draft", "paused", "ended"];

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, t, url, locale } = page;
  const all = (await listCampaigns(services.db)).map((campaign) => ({
    ...{
      id: campaign.id,
      market: campaign.market,
      languages: campaign.languages,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
    },
    state: stateOn(campaign, today),
    picks: campaign.picks.length,
    title:
      (campaign.texts[locale] ?? campaign.texts.vi ?? campaign.texts.en ?? Object.values(campaign.texts)[0])?.title ??
      "",
  }));
  const state = states.find((each) => each === url.searchParams.get("state")) ?? null;
  return {
    facts: { title: t("staff:nav.campaigns"), description: t("staff:title"), noIndex: true },
    rows: all.filter((row) => state === null || row.state === state),
    counts: Object.fromEntries(states.map((each) => [each, all.filter((row) => row.state === each).length])),
    total: all.length,
    state,
  };
});

export default function Campaigns() {
  const { rows, counts, total, state } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const tabs = [
    { href: href("/staff/campaigns"), label: t("staff:campaigns.all"), count: total, current: state === null },
    ...states.map((each) => ({
      href: href(`/staff/campaigns?state=${each}`),
      label: t(`staff:campaignState.${each}`),
      count: counts[each] ?? 0,
      current: each === state,
    })),
  ];
  return (
    <>
      <DeskTitle title={t("staff:nav.campaigns")}>
        <a href={href("/staff/campaigns/new")} className={buttonClass("primary")}>
          {t("staff:campaigns.new")}
        </a>
      </DeskTitle>
      <FilterTabs label={t("staff:campaigns.filter")} tabs={tabs} />
      {rows.length === 0 ? <p className="py-6 text-ink-soft">{t("staff:campaigns.empty")}</p> : null}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <CampaignLine key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

function CampaignLine({ row }: { row: Row }) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <li>
      <a
        href={href(`/staff/campaigns/${row.id}`)}
        className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 py-3 no-underline hover:bg-mist-soft lg:grid-cols-[1fr_8rem_9rem_14rem_6rem] lg:items-center"
      >
        <strong className="min-w-0 font-semibold [overflow-wrap:anywhere]">
          {row.title || t("staff:campaigns.untitled")}
        </strong>
        <span>
          <CampaignStateTag state={row.state} />
        </span>
        <span className="text-sm">{t(`common:market.${row.market}`)}</span>
        <span className="text-sm tabular-nums text-ink-soft">{format.dayRange(row.startsOn, row.endsOn)}</span>
        <span
          className="text-sm text-ink-soft"
          title={row.languages.map((language) => localeNames[language]).join(", ")}
        >
          {row.languages.join(" ")} · {row.picks}
        </span>
      </a>
    </li>
  );
}
