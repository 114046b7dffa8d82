import type { Listing } from "#app/domain/catalogue/model/listing.ts";
import { listMemberContacts } from "#app/domain/sellers/queries/list-member-contacts.server.ts";
import type { ListingMailKind } from "#app/emails/mail-kinds.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

type News = { kind: ListingMailKind; listing: Listing; reason?: string; now: Date };

/** Tells the people of a seller, in the desk's language of each, what was decided on a listing of theirs; once a decision. */
export async function tellSeller(
  tx: Transaction,
  { jobs }: Pick<Services, "jobs">,
  { kind, listing, reason = "", now }: News,
): Promise<void> {
  const { id, sellerId, version, state, current, pending } = listing;
  const texts = (pending ?? current).texts;
  for (const person of await listMemberContacts(tx, sellerId)) {
    const locale = person.locale === "vi" ? "vi" : "en";
    await queueMail(tx, jobs, now, {
      kind,
      dedupeKey: `${kind}/${id}/${version}/${person.userId}`,
      to: person.email,
      locale,
      data: {
        name: texts[locale].name || texts.vi.name,
        decided: state === "live" ? "change" : "new",
        reason,
        link: `/${locale}/seller/listings/${id}`,
      },
    });
  }
}
