import { listPacksInEnglish } from "#app/domain/catalogue/queries/list-packs-in-english.server.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { hasPapers } from "#app/domain/ordering/model/has-papers.ts";
import { stillToSend } from "#app/domain/ordering/model/still-to-send.ts";
import { getSellerOrder, type SellerOrderDetail } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { listGivenBack } from "#app/domain/ordering/queries/list-given-back.server.ts";
import { customsForm, type DeclaredLine } from "#app/papers/customs-form.ts";
import { packingSlip } from "#app/papers/packing-slip.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { buyerParty, paperViewOf, sellerParties } from "./paper-parties.server.ts";
import type { Printed } from "./print-receipt.server.ts";

type Wants = Pick<Services, "db" | "env" | "reference" | "papers">;
type Wish = { sellerId: string; sellerOrderId: string; locale: Locale };

/** What to pack, for the seller whose part it is; null for another's, and where there is nothing to send. */
export async function printPackingSlip(services: Wants, wish: Wish): Promise<Printed | null> {
  const opened = await openPart(services, wish);
  if (!opened) return null;
  const { order, view, sender, recipientLocale } = opened;
  const abroad = hasPapers(order.state, order.buyer.market).customs;
  const recipient = buyerParty(services, order.buyer, recipientLocale);
  const paper = packingSlip({ ...view, order, sender, recipient, recipientLocale, abroad });
  const fileName = `${view.t("seller:papers.slip.fileName")}-${order.code}`;
  return { bytes: await services.papers.print(paper), fileName };
}

/** What customs ask of a parcel abroad; null for one that stays in the country. */
export async function printCustomsForm(services: Wants, wish: Wish): Promise<Printed | null> {
  const opened = await openPart(services, wish);
  const { market } = opened?.order.buyer ?? {};
  if (!opened || !isMarket(market) || !hasPapers(opened.order.state, market).customs) return null;
  const { order, view, sender, recipientLocale } = opened;
  const { rules } = getMarketBook(services.reference, market);
  const { name, lines } = buyerParty(services, order.buyer, recipientLocale);
  const paper = customsForm({
    ...view,
    order,
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

async function openPart(services: Wants, { sellerId, sellerOrderId, locale }: Wish) {
  const placed = await getSellerOrder(services.db, sellerId, sellerOrderId);
  const sender = (await sellerParties(services, [sellerId])).get(sellerId);
  if (!placed || !sender || !hasPapers(placed.state, placed.buyer.market).slip) return null;
  const lineIds = placed.lines.map(({ id }) => id);
  const order = stillToSend(placed, await listGivenBack(services.db, lineIds));
  const recipientLocale: Locale = isLocale(order.buyer.locale) ? order.buyer.locale : "en";
  return { order, sender, recipientLocale, view: paperViewOf(services, locale) };
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
