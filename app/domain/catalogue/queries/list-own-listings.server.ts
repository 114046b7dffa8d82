import type { Reader } from "#app/platform/database.server.ts";
import type { ListingPhoto, ListingState } from "../model/listing.ts";
import { shownPhoto } from "./shown-photo.server.ts";

export type OwnPhoto = Omit<ListingPhoto, "id">;

export type OwnListing = {
  id: string;
  state: ListingState;
  name: string;
  emblem: string;
  accent: string;
  photo: OwnPhoto | null;
  changeWaits: boolean;
  hasChange: boolean;
  declinedReason: string | null;
  updatedAt: Date;
  packs: { id: string; priceVnd: number | null }[];
};

/** A seller's listings, the last changed first, and how many there are of each state. */
export async function listOwnListings(
  db: Reader,
  { sellerId, state }: { sellerId: string; state: ListingState | null },
) {
  const [counts, rows] = await Promise.all([
    db.product.groupBy({ by: ["state"], where: { sellerId }, _count: true }),
    db.product.findMany({
      where: { sellerId, ...(state ? { state } : {}) },
      include: {
        translations: { where: { locale: { in: ["vi", "en"] } }, select: { locale: true, name: true } },
        images: { orderBy: [{ position: "asc" }, { id: "asc" }], take: 1, select: shownPhoto },
        variants: {
          where: { retired: false },
          select: { id: true, prices: { where: { currency: "VND" } } },
          orderBy: { position: "asc" },
        },
      },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take: 200,
    }),
  ]);
  const listings: OwnListing[] = rows.map((row) => ({
    ...{
      id: row.id,
      state: row.state,
      emblem: row.emblem,
      accent: row.accent,
      declinedReason: row.declinedReason,
      updatedAt: row.updatedAt,
    },
    name:
      row.translations.find(({ locale }) => locale === "vi")?.name ||
      row.translations.find(({ name }) => name)?.name ||
      "",
    photo: row.images[0] ?? null,
    hasChange: row.pendingChange !== null,
    changeWaits: row.pendingChange !== null && row.submittedAt !== null,
    packs: row.variants.map(({ id, prices }) => ({ id, priceVnd: prices[0]?.amountMinor ?? null })),
  }));
  const byState = Object.fromEntries(counts.map((count) => [count.state, count._count])) as Partial<
    Record<ListingState, number>
  >;
  return { listings, byState };
}
