import { useLoaderData } from "@remix-run/react";
import { findCampaignBySlug } from "#app/domain/campaigns/queries/find-campaign-by-slug.server.ts";
import { listVouchers } from "#app/domain/campaigns/queries/list-vouchers.server.ts";
import { VoucherOffer } from "#app/domain/campaigns/ui/voucher-offer.tsx";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { cardLink } from "#app/http/social-cards.server.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { fetchFirst } from "#app/ui/fetch-first.ts";
import { Section } from "#app/ui/layout.tsx";
import { isOnOffer } from "#app/workflows/is-on-offer.server.ts";
import { campaignCard } from "#app/workflows/item-cards.server.ts";
import { listPickKeys } from "#app/workflows/list-pick-keys.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { services, locale, today, params } = page;
  const campaign = await findCampaignBySlug(services.db, locale, params.slug ?? "", today);
  if (!campaign) throw notFound();
  const [keys, vouchers] = await Promise.all([
    listPickKeys(services.db, campaign.picks),
    listVouchers(services.db, campaign.id),
  ]);
  const { cards } = await relatedCards({ ...page, market: campaign.market }, { keys, limit: 48 });
  const facts: PageFacts = {
    title: campaign.text.title,
    description: campaign.text.lead,
    alternates: campaign.alternates,
    card: cardLink(campaignCard(page, (params.slug ?? "").normalize("NFC"), campaign)),
  };
  return {
    facts,
    campaign: {
      text: campaign.text,
      scene: campaign.scene,
      accent: campaign.accent,
      market: campaign.market,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
    },
    cards,
    vouchers: vouchers.filter((voucher) => isOnOffer(voucher, campaign.market, services.reference)),
  };
});

export default function Campaign() {
  const { campaign, cards, vouchers } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const { text } = campaign;
  return (
    <div className={`container-page pb-12 accent-${campaign.accent}`}>
      <div className="grid items-center gap-8 py-8 md:grid-cols-2 md:gap-12">
        <img
          src={`/art/scenes/${campaign.scene}.svg`}
          alt=""
          width="960"
          height="640"
          {...fetchFirst}
          className="aspect-[3/2] w-full rounded-sm object-cover"
        />
        <div>
          <p className="font-semibold text-ink-soft">
            {format.labels([
              t(`common:market.${campaign.market}`),
              format.dayRange(campaign.startsOn, campaign.endsOn),
            ])}
          </p>
          <h1 className="mt-1 font-display text-3xl">{text.title}</h1>
          <p className="measure mt-3 text-lg text-ink-soft">{text.lead}</p>
          <div className="measure mt-4 grid gap-3">
            {text.body.split("\n\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
      </div>
      {vouchers.length > 0 ? <VoucherOffer vouchers={vouchers} campaign={campaign} /> : null}
      <Section title={t("home:campaign.picks")} id="picks">
        <CardGrid columns={4}>
          {cards.map((card) => (
            <PortalCard key={card.hit.id} card={card} headingLevel={3} />
          ))}
        </CardGrid>
      </Section>
    </div>
  );
}
