import type { Transaction } from "#app/platform/database.server.ts";
import { newShortCode } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { labelOfSet } from "../model/goods-of-set.ts";
import { emptyTexts } from "../model/listing.ts";
import { writeTexts } from "./write-texts.server.ts";

export type NewListing = {
  id: string;
  sellerId: string;
  ocopSet: number;
  importClass: string;
  unitCode: string;
  nameVi: string;
  nameEn: string;
};

/** A draft. Its id was given with the form, so that a form sent twice makes one listing. */
export async function createListing(tx: Transaction, listing: NewListing): Promise<Result<{ id: string }, "taken">> {
  const { id, sellerId, ocopSet, importClass, unitCode } = listing;
  const { count } = await tx.product.createMany({
    data: [
      {
        id,
        sellerId,
        ocopSet,
        importClass,
        unitCode,
        ...labelOfSet(ocopSet),
        key: keyOf(importClass),
        season: Array(12).fill(0),
        allergens: [],
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) {
    const known = await tx.product.findFirst({ where: { id, sellerId }, select: { id: true } });
    return known ? ok({ id }) : refuse("taken");
  }
  await writeTexts(tx, id, {
    vi: { ...emptyTexts(), name: listing.nameVi },
    en: { ...emptyTexts(), name: listing.nameEn },
  });
  return ok({ id });
}

function keyOf(importClass: string): string {
  return `${importClass}.${newShortCode(10).toLowerCase()}`;
}
