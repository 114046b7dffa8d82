import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Database } from "#app/platform/database.server.ts";
import { newId, newShortCode } from "#app/shared/id.ts";

type ListingWish = {
  sellerId: string;
  state?: Prisma.ProductCreateInput["state"];
  nameVi?: string;
  nameEn?: string;
  stock?: number;
  importClass?: string;
  submittedAt?: Date | null;
};

/** A complete listing of roasted coffee with one pack. */
export async function makeListing(db: Database, wish: ListingWish): Promise<{ id: string; variantId: string }> {
  const {
    sellerId,
    state = "draft",
    nameVi = "Cà phê thử",
    nameEn = "Test coffee",
    stock = 10,
    importClass = "roasted",
  } = wish;
  const id = newId();
  const variantId = newId();
  const slug = (locale: string) => (state === "live" ? `${locale}-${id}` : `draft-${id}`);
  const text = {
    summary: "Tóm tắt",
    description: "Mô tả",
    makerNote: "",
    ingredients: "Cà phê",
    storage: "Nơi khô",
    use: "Pha",
    imageAlt: "",
    sourceDigest: "x",
  };
  await db.product.create({
    data: {
      ...{ id, sellerId, state, importClass },
      key: `${importClass}.${newShortCode(10).toLowerCase()}`,
      ocopSet: 13,
      unitCode: "24805",
      emblem: "coffee",
      accent: "cherry",
      season: [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
      allergens: [],
      submittedAt: wish.submittedAt ?? (state === "submitted" ? new Date("2026-11-23T03:00:00Z") : null),
      publishedAt: state === "live" ? new Date("2026-11-01T03:00:00Z") : null,
      translations: {
        create: [
          { ...text, locale: "vi", slug: slug("vi"), name: nameVi },
          { ...text, locale: "en", slug: slug("en"), name: nameEn },
        ],
      },
      variants: {
        create: {
          id: variantId,
          code: "250g",
          position: 0,
          netG: 250,
          grossG: 290,
          labels: {
            create: [
              { locale: "vi", label: "Gói 250 g" },
              { locale: "en", label: "250 g bag" },
            ],
          },
          prices: { create: [{ currency: "VND", amountMinor: 185_000 }] },
        },
      },
    },
  });
  await db.stockLevel.create({ data: { variantId, onHand: stock } });
  return { id, variantId };
}
