import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Database } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";

type Wish = {
  itemType?: "product" | "experience";
  itemId: string;
  sellerId: string;
  stars: number;
  validUntil: string;
  state?: Prisma.AwardCreateInput["state"];
};

/** An OCOP award of a product or a visit, decided in 2025. */
export async function makeAward(
  db: Database,
  { itemType = "product", itemId, sellerId, stars, validUntil, state = "granted" }: Wish,
): Promise<string> {
  const code = `OC-${newShortCode(5)}`;
  await db.award.create({
    data: {
      ...{ id: newId(), code, itemType, itemId, sellerId, stars, state },
      ocopSet: 13,
      decisionNo: `${code}/QĐ-UBND`,
      decisionDate: dateOf("2025-03-12"),
      issuerLevel: stars === 5 ? "central" : "province",
      issuerName: "UBND tỉnh Lâm Đồng",
      certifiedName: "Cà phê thử",
      producerName: "Hợp tác xã Thử",
      validUntil: dateOf(validUntil),
    },
  });
  return code;
}
