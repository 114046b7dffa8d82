import type { Reader } from "#app/platform/database.server.ts";
import { locales } from "#app/shared/locale.ts";

const fixed = ["", "/products", "/experiences", "/producers", "/seasons", "/events"];
const branches: Record<string, string> = {
  product: "/products",
  experience: "/experiences",
  producer: "/producers",
  event: "/events",
};

/** Every public page in every language it is really written in. */
export async function listPublicAddresses(db: Reader): Promise<string[]> {
  const [documents, legal] = await Promise.all([
    db.searchDocument.findMany({
      select: { itemType: true, locale: true, textLocale: true, slug: true },
      orderBy: [{ itemType: "asc" }, { locale: "asc" }, { slug: "asc" }],
    }),
    db.legalPageVersion.findMany({ distinct: ["page", "locale"], select: { page: true, locale: true } }),
  ]);
  const months = Array.from({ length: 12 }, (_, index) => `/seasons/${index + 1}`);
  return [
    ...locales.flatMap((locale) => [...fixed, ...months].map((path) => `/${locale}${path}`)),
    ...documents.flatMap(({ itemType, locale, textLocale, slug }) => {
      const branch = branches[itemType];
      return branch && locale === textLocale ? [`/${locale}${branch}/${slug}`] : [];
    }),
    ...legal.map(({ page, locale }) => `/${locale}/legal/${page}`),
  ];
}
