import type { Formatters } from "#app/i18n/formatters.ts";
import type { Translate } from "#app/i18n/text-key.ts";
import { digestOf } from "#app/shared/digest.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { type CardKind, cardKinds, type SocialCard } from "#app/shared/social-card.ts";

/** Raised when cards are drawn differently, so that every card gets a new address. */
const drawing = 1;

/** What every card needs of the page it stands for. */
export type CardContext = {
  locale: Locale;
  t: Translate;
  format: Formatters;
  portalName: string;
  unitName(code: string | undefined): string;
};

type Subject = Pick<SocialCard, "kind" | "slug" | "title" | "line" | "accent"> &
  Partial<Pick<SocialCard, "emblem" | "scene" | "photo">> & { titleLocale: string };

export function cardOf({ locale, t, portalName }: CardContext, subject: Subject): SocialCard {
  const { titleLocale, emblem = null, scene = null, photo = null, ...told } = subject;
  return {
    ...told,
    locale,
    portalName,
    tagline: t("common:tagline"),
    titleLocale: isLocale(titleLocale) ? titleLocale : locale,
    emblem,
    scene,
    photo,
  };
}

/** For pages without a card of their own. */
export function portalCard(context: CardContext): SocialCard {
  const { t, locale } = context;
  return cardOf(context, {
    kind: "portal",
    slug: "portal",
    title: t("home:title"),
    titleLocale: locale,
    line: t("common:portalPlace"),
    accent: "pine",
    scene: "teahill",
  });
}

/** "Xuân Trường – Đà Lạt · 1,550 m" */
export function placeLine({ unitName, t, format }: CardContext, unitCode: string, altitudeM: number | null): string {
  const height = altitudeM ? t("common:altitude", { metres: format.number(altitudeM) }) : "";
  return [unitName(unitCode), height].filter(Boolean).join(" · ");
}

/** The card's address names what is drawn, so it may be kept for ever. */
export function cardVersion(card: SocialCard): string {
  return digestOf({ ...card, drawing }).slice(0, 16);
}

export function cardPath(card: SocialCard): string {
  return `/cards/${card.locale}/${card.kind}/${encodeURIComponent(card.slug)}-${cardVersion(card)}.jpg`;
}

/** What a page tells of its card. */
export function cardLink(card: SocialCard): { path: string; alt: string } {
  return { path: cardPath(card), alt: [card.title, card.line].filter(Boolean).join(" · ") };
}

/** Which card a file name below a kind asks for; null when no card is called so. */
export function askedCard(kind: string, file: string): { kind: CardKind; slug: string; version: string } | null {
  const [, slug, version] = /^(.{1,200})-([0-9a-f]{16})\.jpg$/u.exec(file) ?? [];
  const known = cardKinds.find((each) => each === kind);
  return known && slug && version ? { kind: known, slug, version } : null;
}
