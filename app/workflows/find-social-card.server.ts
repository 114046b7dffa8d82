import { findCampaignBySlug } from "#app/domain/campaigns/queries/find-campaign-by-slug.server.ts";
import { findProductPage } from "#app/domain/catalogue/queries/find-product-page.server.ts";
import { findExperiencePage } from "#app/domain/experiences/queries/find-experience-page.server.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import { findSellerPage } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { findEventPage } from "#app/domain/trade/queries/find-event-page.server.ts";
import { wordsOf } from "#app/http/page-context.server.ts";
import { portalCard } from "#app/http/social-cards.server.ts";
import type { CardKind, SocialCard } from "#app/shared/social-card.ts";
import {
  type CardPage,
  campaignCard,
  eventCard,
  placeCard,
  producerCard,
  productCard,
  visitCard,
} from "./item-cards.server.ts";

type Find = (page: CardPage & { today: string }, slug: string) => Promise<SocialCard | null>;

/** From the same query and the same words as the page itself, so that both name the same version. */
const finders: Record<CardKind, Find> = {
  async product(page, slug) {
    const found = await findProductPage(page.services.db, slug, page.locale);
    return found && productCard(page, found);
  },
  async experience(page, slug) {
    const found = await findExperiencePage(page.services.db, slug, page.locale, page.today);
    return found && visitCard(page, found);
  },
  async producer(page, slug) {
    const found = await findSellerPage(page.services.db, slug, page.locale);
    return found && producerCard(page, found);
  },
  async event(page, slug) {
    const found = await findEventPage(page.services.db, slug, page.locale);
    return found && eventCard(page, found);
  },
  async place(page, slug) {
    const unit = page.services.reference.list<Unit>("unit").find((each) => each.slug === slug);
    return unit ? placeCard(page, unit) : null;
  },
  async campaign(page, slug) {
    const found = await findCampaignBySlug(page.services.db, page.locale, slug, page.today);
    return found && campaignCard(page, slug.normalize("NFC"), found);
  },
  async portal({ services, locale }) {
    return portalCard(wordsOf(services, locale));
  },
};

export function findSocialCard(
  page: CardPage & { today: string },
  kind: CardKind,
  slug: string,
): Promise<SocialCard | null> {
  return finders[kind](page, slug);
}
