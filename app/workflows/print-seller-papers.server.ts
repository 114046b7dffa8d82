import { listPacksInEnglish } from "#app/domain/catalogue/queries/list-packs-in-english.server.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { hasPapers } from "#app/domain/ordering/model/has-papers.ts";
import { onlyUnits } from "#app/domain/ordering/model/only-units.ts";
import { getSellerOrder, type SellerOrderDetail } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { customsForm, type DeclaredLine } from "#app/papers/customs-form.ts";
import { packingSlip } from "#app/papers/packing-slip.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { buyerParty, paperViewOf, sellerParties } from "./paper-parties.server.ts";
import type { Printed } from "./print-receipt.server.ts";

type Wants = Pick<Services, "db" | "env" | "reference" | "papers">;
/** `shipmentId` names a parcel; else it is what is not sent yet, or the last parcel where all is. */
type Wish = { sellerId: string; sellerOrderId: string; locale: Locale; shipmentId?: string | null };

/** What to pack, for the seller whose part it is; null for another's, and where there is nothing to send. */
export async function printPackingSlip(services: Wants, wish: Wish): Promise<Printed | null> {
  const opened = await openPart(services, wish);
  if (!opened) return null;
  const { order, parcel, view, sender, recipientLocale } = opened;
  const abroad = hasPapers(order.state, order.buyer.market, order.pickup !== null).customs;
  const recipient = order.pickup
    ? { name: order.buyer.name, lines: [order.buyer.phone] }
    : buyerParty(services, order.buyer, recipientLocale);
  const paper = packingSlip({ ...view, order, parcel, sender, recipient, recipientLocale, abroad });
  const fileName = `${view.t("seller:papers.slip.fileName")}-${order.code}`;
  return { bytes: await services.papers.print(paper), fileName };
}

/** What customs ask of a parcel abroad; null for one that stays in the country. */
export async function printCustomsForm(services: Wants, wish: Wish): Promise<Printed | null> {
  const opened = await openPart(services, wish);
  const { market } = opened?.order.buyer ?? {};
  if (!opened || !isMarket(market) || !hasPapers(opened.order.state, market, opened.order.pickup !== null).customs)
    return null;
  const { order, parcel, view, sender, recipientLocale } = opened;
  const { rules } = getMarketBook(services.reference, market);
  const { name, lines } = buyerParty(services, order.buyer, recipientLocale);
  const paper = customsForm({
    ...view,
    order,
    parcel,
    sender: { name: sender.contactName || sender.legalName, business: sender.legalName, lines: sender.lines },
    // The form has fields of its own for country and telephone, which stand last.
    recipient: { name, lines: lines.slice(0, -2) },
    recipientLocale,
    countryName: rules.name.en,
    lines: await declaredLines(services, order),
  });
  return {
    bytes: await services.papers.print(paper),
    fileName: `${view.t("seller:papers.customs.fileName")}-${order.code}`,
  };
}

async function openPart(services: Wants, { sellerId, sellerOrderId, locale, shipmentId }: Wish) {
  const placed = await getSellerOrder(services.db, sellerId, sellerOrderId);
  const sender = (await sellerParties(services, [sellerId])).get(sellerId);
  if (!placed || !sender || !hasPapers(placed.state, placed.buyer.market).slip) return null;
  const parcel = parcelOf(placed, shipmentId ?? null);
  if (shipmentId && !parcel) return null;
  const order = onlyUnits(placed, unitsOf(placed, parcel));
  if (order.lines.length === 0) return null;
  const recipientLocale: Locale = isLocale(order.buyer.locale) ? order.buyer.locale : "en";
  return { order, parcel, sender, recipientLocale, view: paperViewOf(services, locale) };
}

/** What was fetched left whole and without a parcel. */
function unitsOf({ lines }: SellerOrderDetail, parcel: SellerOrderDetail["parcels"][number] | null) {
  if (parcel) return new Map(parcel.lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const isLeft = lines.some(({ unsent }) => unsent > 0);
  return new Map(lines.map(({ id, quantity, refunded, unsent }) => [id, isLeft ? unsent : quantity - refunded]));
}

function parcelOf({ parcels, lines }: SellerOrderDetail, shipmentId: string | null) {
  if (shipmentId) return parcels.find(({ id }) => id === shipmentId) ?? null;
  return lines.some(({ unsent }) => unsent > 0) ? null : (parcels.at(-1) ?? null);
}

/** The goods in English: from the listing, else as an English buyer read them, else in Vietnamese and to be written. */
async function declaredLines({ db }: Wants, { lines, buyer }: SellerOrderDetail): Promise<DeclaredLine[]> {
  const packs = await listPacksInEnglish(
    db,
    lines.map(({ variantId }) => variantId),
  );
  return lines.map((line) => {
    const pack = packs.find(({ variantId }) => variantId === line.variantId);
    const english = pack?.name ?? (buyer.locale === "en" ? line.nameAsBought : null);
    return {
      name: english ?? line.name,
      label: pack?.label ?? line.variantLabel,
      translated: english !== null,
      quantity: line.quantity,
      netG: pack?.netG ?? null,
      hs6: line.hs6,
      value: line.line,
    };
  });
}
