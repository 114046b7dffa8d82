import { loader as open, action as save } from "#app/routes/seller/listing.tsx";
import { action as decide } from "#app/routes/staff/review.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import type { TestServices } from "./services.ts";
import { cookieOf, visit } from "./visit.ts";

export type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
export type Opened = {
  values: Record<string, string>;
  listing: { state: string; version: number; declinedReason: string | null; hasChange: boolean };
  inReview: boolean;
  choices: { classes: { value: string }[] };
};

export type ListingDesk = Awaited<ReturnType<typeof openListingDesk>>;

/** A maker and a member of staff at their desks, with the steps that tests take there. */
export async function openListingDesk(services: TestServices) {
  const { id: sellerId } = await makeSeller(services.db, "Nhà Cù Điền");
  const seller = await makeAccount(services.db, { role: "seller", sellerId });
  const sellerCookie = await cookieOf(services, seller.email);
  const staffCookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
  const at = (id: string) => ({ path: `/en/seller/listings/${id}`, params: { id }, cookie: sellerCookie });
  const openListing = async (id: string) => {
    const answer = await visit<Opened>(services, open, at(id));
    if (!answer.data) throw new Error(`no listing: ${answer.status}`);
    return answer.data;
  };
  const post = (id: string, form: Record<string, string>) => visit<Refusal>(services, save, { ...at(id), form });
  return {
    ...{ sellerId, seller, sellerCookie, staffCookie, openListing, post },
    /** Saves what the form shows, with a change. */
    async saveListing(id: string, change: Record<string, string>, intent = "save") {
      const { values, listing } = await openListing(id);
      return post(id, { ...values, version: String(listing.version), intent, ...change });
    },
    decideOn: (id: string, form: Record<string, string>) =>
      visit<Refusal>(services, decide, { path: `/en/staff/review/${id}`, params: { id }, cookie: staffCookie, form }),
    product: (id: string) => services.db.product.findUniqueOrThrow({ where: { id } }),
    documents: (id: string) =>
      services.db.searchDocument.findMany({ where: { itemId: id }, orderBy: { locale: "asc" } }),
  };
}
