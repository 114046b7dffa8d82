import { listLiveCampaigns } from "#app/domain/campaigns/queries/list-live-campaigns.server.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import type { Services } from "#app/services.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import { isLocale, type Locale, locales } from "#app/shared/locale.ts";

/** A public page: where it stands in each language it is really written in, and when that last changed. */
export type PublicPage = { paths: Partial<Record<Locale, string>>; changed: Partial<Record<Locale, Date>> };

type Row = {
  item_type: string;
  item_id: string;
  locale: Locale;
  slug: string;
  unit_code: string | null;
  changed_at: Date;
};

const branches: Record<string, string> = {
  product: "/products",
  experience: "/experiences",
  producer: "/producers",
  event: "/events",
};

/**
 * Every page search engines are told of. What is behind the age gate, and what asks not to be indexed (certificates,
 * searches, places without goods), is not among them.
 */
export async function listPublicPages(
  { db, reference }: Pick<Services, "db" | "reference">,
  today: Day,
): Promise<PublicPage[]> {
  const [rows, seasonsChanged, arrivalsChanged, legal, campaigns] = await Promise.all([
    listItemRows(db),
    changedAt(db, ["season-item", "season-warning", "month-headline"]),
    changedAt(db, ["gateway", "arrival-route", "onward-leg", "entry-rule"]),
    listLegalPages(db, today),
    listCampaignPages(db, today),
  ]);
  const lists = Object.entries(branches).map(([type, path]) =>
    everywhere(path, latest(rows.filter((row) => row.item_type === type))),
  );
  const months = Array.from({ length: 12 }, (_, index) => `/seasons/${index + 1}`);
  return [
    everywhere("/", latest(rows)),
    ...lists,
    ...["/seasons", ...months].map((path) => everywhere(path, seasonsChanged)),
    everywhere("/getting-here", arrivalsChanged),
    everywhere("/plan", latest(rows.filter((row) => row.item_type === "experience"))),
    ...placePages(reference.list<Unit>("unit"), rows),
    ...itemPages(rows),
    ...campaigns,
    ...legal,
  ];
}

/** The public items in the languages they are written in, each with the last change of the item or its text. */
function listItemRows(db: Services["db"]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT d.item_type, d.item_id, d.locale, d.slug, d.unit_code,
      greatest(
        coalesce(p.updated_at, x.updated_at, s.updated_at, d.updated_at), pt.updated_at, xt.updated_at, st.updated_at
      ) AS changed_at
    FROM search_document d
    LEFT JOIN product p ON d.item_type = 'product' AND p.id = d.item_id
    LEFT JOIN product_translation pt ON pt.product_id = p.id AND pt.locale = d.locale
    LEFT JOIN experience x ON d.item_type = 'experience' AND x.id = d.item_id
    LEFT JOIN experience_translation xt ON xt.experience_id = x.id AND xt.locale = d.locale
    LEFT JOIN seller s ON d.item_type = 'producer' AND s.id = d.item_id
    LEFT JOIN seller_translation st ON st.seller_id = s.id AND st.locale = d.locale
    WHERE d.locale = d.text_locale AND NOT d.adult AND d.item_type = ANY(${Object.keys(branches)}::text[])
    ORDER BY d.item_type, d.item_id, d.locale`;
}

function itemPages(rows: readonly Row[]): PublicPage[] {
  const pages = new Map<string, PublicPage>();
  for (const { item_type, item_id, locale, slug, changed_at } of rows) {
    const page = pages.get(item_id) ?? { paths: {}, changed: {} };
    page.paths[locale] = `${branches[item_type]}/${slug}`;
    page.changed[locale] = changed_at;
    pages.set(item_id, page);
  }
  return [...pages.values()];
}

function placePages(units: readonly Unit[], rows: readonly Row[]): PublicPage[] {
  const offered = rows.filter(({ item_type }) => item_type === "product" || item_type === "experience");
  return units.flatMap(({ code, slug }) => {
    const here = offered.filter(({ unit_code }) => unit_code === code);
    return here.length > 0 ? [everywhere(`/places/${slug}`, latest(here))] : [];
  });
}

/** When the reference data a page is made of changed last. */
async function changedAt(db: Services["db"], kinds: readonly string[]): Promise<Date | null> {
  const { _max } = await db.referenceRecord.aggregate({
    where: { kind: { in: [...kinds] } },
    _max: { updatedAt: true },
  });
  return _max.updatedAt;
}

async function listLegalPages(db: Services["db"], today: Day): Promise<PublicPage[]> {
  const rows = await db.legalPageVersion.groupBy({
    by: ["page", "locale"],
    where: { effectiveFrom: { lte: dateOf(today) } },
    _max: { effectiveFrom: true },
    orderBy: [{ page: "asc" }, { locale: "asc" }],
  });
  const pages = new Map<string, PublicPage>();
  for (const { page, locale, _max } of rows) {
    if (!isLocale(locale)) continue;
    const known = pages.get(page) ?? { paths: {}, changed: {} };
    known.paths[locale] = `/legal/${page}`;
    if (_max.effectiveFrom) known.changed[locale] = _max.effectiveFrom;
    pages.set(page, known);
  }
  return [...pages.values()];
}

async function listCampaignPages(db: Services["db"], today: Day): Promise<PublicPage[]> {
  const campaigns = await listLiveCampaigns(db, today);
  const times = await db.campaign.findMany({
    where: { id: { in: campaigns.map(({ id }) => id) } },
    select: { id: true, updatedAt: true },
  });
  return campaigns.map(({ id, languages, texts }) => {
    const changedAt = times.find((time) => time.id === id)?.updatedAt;
    const written = languages.flatMap((locale) => {
      const slug = texts[locale]?.slug;
      return slug ? [{ locale, path: `/campaigns/${slug}` }] : [];
    });
    return {
      paths: Object.fromEntries(written.map(({ locale, path }) => [locale, path])),
      changed: changedAt ? Object.fromEntries(written.map(({ locale }) => [locale, changedAt])) : {},
    };
  });
}

function everywhere(path: string, changedAt: Date | null): PublicPage {
  return {
    paths: Object.fromEntries(locales.map((locale) => [locale, path])),
    changed: changedAt ? Object.fromEntries(locales.map((locale) => [locale, changedAt])) : {},
  };
}

function latest(rows: readonly { changed_at: Date }[]): Date | null {
  return rows.reduce<Date | null>((last, { changed_at }) => (last && last >= changed_at ? last : changed_at), null);
}
