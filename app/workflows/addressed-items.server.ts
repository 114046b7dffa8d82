import { Prisma } from "#app/generated/prisma/client.ts";

/** Kinds of items whose texts hold an address of their own in each language. */
export type AddressedType = "product" | "experience" | "producer" | "event";

/** Where their texts stand, and which of the items, called `i`, everybody may open. */
export const textTables = {
  product: tableOf("product_translation", "product_id", "product", "i.state = 'live'"),
  experience: tableOf("experience_translation", "experience_id", "experience", "i.state = 'live'"),
  producer: tableOf("seller_translation", "seller_id", "seller", "i.state = 'active'"),
  event: tableOf(
    "event_translation",
    "event_id",
    "event",
    "NOT EXISTS (SELECT 1 FROM reference_record r WHERE r.kind = 'event-standing' AND r.key = i.id::text)",
  ),
} satisfies Record<AddressedType, object>;

function tableOf(table: string, owner: string, items: string, isPublic: string) {
  return {
    table: Prisma.raw(table),
    owner: Prisma.raw(owner),
    items: Prisma.raw(items),
    isPublic: Prisma.raw(isPublic),
  };
}
