import { useLoaderData } from "@remix-run/react";
import { type ListingState, listingStates } from "#app/domain/catalogue/model/listing.ts";
import { listOwnListings, type OwnPhoto } from "#app/domain/catalogue/queries/list-own-listings.server.ts";
import { ListingStateTag } from "#app/domain/catalogue/ui/listing-state-tag.tsx";
import { listStockLevels } from "#app/domain/ordering/queries/list-stock-levels.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { Photo } from "#app/ui/photo.tsx";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, url, t } = page;
  const asked = url.searchParams.get("state");
  const state = listingStates.find((each) => each === asked) ?? null;
  const { listings, byState } = await listOwnListings(services.db, { sellerId, state });
  const stock = await listStockLevels(
    services.db,
    listings.flatMap((listing) => listing.packs.map((pack) => pack.id)),
  );
  const rows = listings.map(({ packs, ...listing }) => ({
    ...listing,
    onHand: packs.reduce((sum, pack) => sum + (stock.get(pack.id)?.onHand ?? 0), 0),
    fromVnd: packs.flatMap((pack) => pack.priceVnd ?? []).sort((a, b) => a - b)[0] ?? null,
  }));
  return {
    facts: { title: t("seller:nav.listings"), description: t("seller:title"), noIndex: true },
    rows,
    byState,
    state,
  };
});

export default function Listings() {
  const { rows, byState, state } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const total = Object.values(byState).reduce((sum, count) => sum + count, 0);
  const tabs = [
    { href: href("/seller/listings"), label: t("seller:listings.all"), count: total, current: state === null },
    ...listingStates
      .filter((each) => byState[each] || each === state)
      .map((each) => ({
        href: href(`/seller/listings?state=${each}`),
        label: t(`seller:state.${each}`),
        count: byState[each] ?? 0,
        current: each === state,
      })),
  ];
  return (
    <>
      <DeskTitle title={t("seller:nav.listings")}>
        <a href={href("/seller/listings/new")} className={buttonClass("primary")}>
          {t("seller:newListing.open")}
        </a>
      </DeskTitle>
      <FilterTabs label={t("seller:listings.filter")} tabs={tabs} />
      {rows.length === 0 ? <p className="py-8 text-ink-soft">{t("seller:listings.empty")}</p> : null}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <ListingRow key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

type Row = {
  id: string;
  state: ListingState;
  name: string;
  emblem: string;
  accent: string;
  photo: OwnPhoto | null;
  hasChange: boolean;
  changeWaits: boolean;
  declinedReason: string | null;
  updatedAt: Date;
  onHand: number;
  fromVnd: number | null;
};

function ListingRow({ row }: { row: Row }) {
  const { t, format } = usePage();
  const href = useHref();
  const { state, declinedReason } = row;
  return (
    <li>
      <a
        href={href(`/seller/listings/${row.id}`)}
        className="grid grid-cols-[3.5rem_1fr] gap-x-4 py-3 no-underline hover:bg-mist-soft sm:grid-cols-[3.5rem_1fr_9rem] sm:items-center"
      >
        {row.photo ? (
          <Photo photo={{ ...row.photo, alt: "" }} sizes="3.5rem" className="size-14 rounded-sm object-cover" />
        ) : (
          <span className={`accent-${row.accent} grid size-14 place-items-center rounded-sm bg-accent text-on-pine`}>
            <Emblem name={row.emblem} className="size-10" />
          </span>
        )}
        <span className="min-w-0">
          <strong className="block font-semibold [overflow-wrap:anywhere]">{row.name || t("seller:untitled")}</strong>
          <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
            <ListingStateTag state={state} />
            {row.changeWaits ? <span>{t("seller:listings.changeWaits")}</span> : null}
            {row.hasChange && !row.changeWaits ? <span>{t("seller:listings.changeKept")}</span> : null}
            <span>{format.moment(row.updatedAt)}</span>
          </span>
          {declinedReason ? (
            <span className="mt-1 block text-sm text-danger" dir="auto">
              {declinedReason}
            </span>
          ) : null}
        </span>
        <span className="col-start-2 flex gap-3 text-sm tabular-nums sm:col-auto sm:block sm:text-right">
          <span className="sm:block sm:text-base">
            {row.fromVnd === null ? "" : format.money(money(row.fromVnd, "VND"))}
          </span>
          <span className={row.onHand === 0 ? "text-danger" : "text-ink-soft"}>
            {t("seller:listings.onHand", { count: row.onHand })}
          </span>
        </span>
      </a>
    </li>
  );
}
