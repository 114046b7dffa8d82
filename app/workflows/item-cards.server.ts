import type { PageRequest } from "#app/http/page.server.ts";
import { wordsOf } from "#app/http/page-context.server.ts";
import { type CardContext, cardOf, placeLine } from "#app/http/social-cards.server.ts";
import { type EventDays, eventDaysText } from "#app/i18n/event-days-text.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import type { CardPhoto, SocialCard } from "#app/shared/social-card.ts";

/** The language is that of the card's address. */
export type CardPage = Pick<PageRequest, "services" | "locale">;

type Text = { locale: string; slug: string; name: string };
type Looks = { emblem: string; accent: string; unitCode: string; text: Text };

/** Alcohol is not promoted: it has no card. */
export function productCard(
  page: CardPage,
  product: Looks & { importClass: string; altitudeM: number | null; images: readonly CardPhoto[] },
): SocialCard | null {
  if (isForAdults(product)) return null;
  const context = contextOf(page);
  const [cover] = product.images;
  return cardOf(context, {
    kind: "product",
    ...wordsOfItem(product),
    line: placeLine(context, product.unitCode, product.altitudeM),
    photo: cover ? { digest: cover.digest, focusX: cover.focusX, focusY: cover.focusY } : null,
  });
}

export function visitCard(page: CardPage, visit: Looks & { altitudeM: number | null; scene: string }): SocialCard {
  const context = contextOf(page);
  const line = placeLine(context, visit.unitCode, visit.altitudeM);
  return cardOf(context, { kind: "experience", ...wordsOfItem(visit), line, scene: visit.scene });
}

export function producerCard(page: CardPage, seller: Looks & { altitudeM: number | null }): SocialCard {
  const context = contextOf(page);
  const line = placeLine(context, seller.unitCode, seller.altitudeM);
  return cardOf(context, { kind: "producer", ...wordsOfItem(seller), line });
}

export function eventCard(page: CardPage, event: Looks & EventDays): SocialCard {
  const context = contextOf(page);
  const days = daysLine(context, event);
  return cardOf(context, {
    kind: "event",
    ...wordsOfItem(event),
    line: `${days} · ${context.unitName(event.unitCode)}`,
  });
}

export function placeCard(page: CardPage, unit: { slug: string; code: string }): SocialCard {
  const context = contextOf(page);
  return cardOf(context, {
    kind: "place",
    slug: unit.slug,
    title: context.unitName(unit.code),
    titleLocale: context.locale,
    line: context.t("common:portalPlace"),
    accent: "pine",
    scene: "mountain",
  });
}

export function campaignCard(
  page: CardPage,
  slug: string,
  campaign: { text: { title: string }; startsOn: string; endsOn: string; accent: string; scene: string },
): SocialCard {
  const context = contextOf(page);
  const { text, accent, scene } = campaign;
  const line = daysLine(context, campaign);
  return cardOf(context, { kind: "campaign", slug, title: text.title, titleLocale: page.locale, line, accent, scene });
}

function contextOf({ services, locale }: CardPage): CardContext {
  return wordsOf(services, locale);
}

function wordsOfItem({ text, accent, emblem }: Looks) {
  return { slug: text.slug, title: text.name, titleLocale: text.locale, accent, emblem };
}

function daysLine({ t, format }: CardContext, days: EventDays): string {
  return eventDaysText(days, t, format);
}
