import { addressLines } from "#app/domain/markets/model/address-lines.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { Unit } from "#app/domain/places/model/unit.ts";
import { listSellerAddresses, type SellerAddress } from "#app/domain/sellers/queries/list-seller-addresses.server.ts";
import { formattersFor } from "#app/i18n/formatters.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { PaperView, Party } from "#app/papers/paper-view.ts";
import type { Services } from "#app/services.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";

/** What every paper is made with, in a language. */
export function paperViewOf({ env }: Pick<Services, "env">, locale: Locale): PaperView {
  return {
    locale,
    t: translatorFor(locale),
    format: formattersFor(locale),
    portalName: env.PORTAL_NAME,
    ownerName: env.OWNER_NAME ?? "",
    demo: env.demo,
  };
}

type Buyer = { name: string; phone: string; market: string; address: Record<string, string> };

/** Who the parcel goes to, in their market's own order. */
export function buyerParty({ reference }: Pick<Services, "reference">, buyer: Buyer, locale: Locale): Party {
  if (!isMarket(buyer.market)) return { name: buyer.name, lines: Object.values(buyer.address) };
  const { rules } = getMarketBook(reference, buyer.market);
  return {
    name: buyer.name,
    lines: [...addressLines(rules.addressForm, buyer.address), rules.name[locale], buyer.phone],
  };
}

/** Sellers as papers name them, by id, with their place in the province. */
export async function sellerParties(
  { db, reference }: Pick<Services, "db" | "reference">,
  ids: readonly string[],
): Promise<Map<string, Party & SellerAddress>> {
  const units = reference.list<Unit>("unit");
  const sellers = await listSellerAddresses(db, ids);
  const placeOf = (code: string) => units.find((unit) => unit.code === code)?.name;
  return new Map(
    sellers.map((seller) => {
      const place = [placeOf(seller.unitCode), "Lâm Đồng", "Việt Nam"].filter(Boolean).join(", ");
      return [seller.id, { ...seller, name: seller.legalName, lines: [seller.addressLine, place].filter(Boolean) }];
    }),
  );
}
